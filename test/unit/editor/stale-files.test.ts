import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { StaleFiles } from '../../../src/editor/stale-files.ts';

/** A disk that opens a file by its name in any case, as those of Windows and macOS do. */
class AnyCaseDisk {
  readonly files = new Map<string, string>();
  readonly known = new Map<string, string>();
  readonly stale = new StaleFiles(
    async (path) => ({ path, text: this.#open(path), problems: [] }),
    async (paths) => new Set(paths.filter((path) => this.files.has(path))),
    ({ path, text }) => (text === undefined ? this.known.delete(path) : this.known.set(path, text)),
  );

  #open(path: string): string | undefined {
    return [...this.files].find(([name]) => name.toLowerCase() === path.toLowerCase())?.[1];
  }

  came(path: string): Promise<void> {
    return this.stale.add(path, {} as vscode.Uri);
  }

  went(path: string): Promise<void> {
    return this.stale.add(path, {} as vscode.Uri, true);
  }
}

describe('files that came or went', () => {
  it('are known by their new name alone when only the case of it changed', async () => {
    const disk = new AnyCaseDisk();
    disk.files.set('Cart.yml', 'a');
    await disk.came('Cart.yml');
    disk.files.delete('Cart.yml');
    disk.files.set('cart.yml', 'a');
    await Promise.all([disk.went('Cart.yml'), disk.came('cart.yml')]);
    assert.deepEqual([...disk.known], [['cart.yml', 'a']]);
  });

  it('stay when they are back before anybody hears that they went', async () => {
    const disk = new AnyCaseDisk();
    disk.files.set('cart.yml', 'b');
    await disk.went('cart.yml');
    assert.deepEqual([...disk.known], [['cart.yml', 'b']]);
  });

  it('are read again when something is told of them meanwhile', async () => {
    const disk = new AnyCaseDisk();
    const first = disk.went('cart.yml');
    disk.files.set('cart.yml', 'c');
    await Promise.all([first, disk.came('cart.yml')]);
    assert.deepEqual([...disk.known], [['cart.yml', 'c']]);
  });
});
