import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { CachePart, CacheStore } from '../../src/cli/cache/cache-store.ts';

type Content = string | Uint8Array;

/** A file written, or taken away, or moved. */
export type Change = { path: string; content: Content | undefined } | { path: string; to: string };

/** One change of a folder that somebody works in. @param may what files, `hansei.yml` and `.hanseiignore` may hold */
export function anyChange(
  paths: readonly string[],
  may: { contents: readonly Content[]; configurations: readonly string[]; ignoring: readonly string[] },
): fc.Arbitrary<Change> {
  const written = (path: fc.Arbitrary<string>, of: readonly Content[]) =>
    fc.record({ path, content: fc.constantFrom(...of) });
  const path = fc.constantFrom(...paths);
  return fc.oneof(
    { weight: 8, arbitrary: written(path, may.contents) },
    { weight: 3, arbitrary: fc.record({ path, content: fc.constant(undefined) }) },
    { weight: 1, arbitrary: written(fc.constant('hansei.yml'), may.configurations) },
    { weight: 1, arbitrary: written(fc.constant('.hanseiignore'), may.ignoring) },
    { weight: 2, arbitrary: fc.record({ path, to: path }) },
  );
}

export function make(root: string, change: Change): void {
  if ('content' in change) {
    put(root, change.path, change.content);
    return;
  }
  const from = join(root, change.path);
  if (existsSync(from)) put(root, change.to, readFileSync(from));
  if (change.to !== change.path) put(root, change.path, undefined);
}

/** @param content undefined to take the file away */
export function put(root: string, path: string, content: Content | undefined): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  if (content === undefined) rmSync(file, { force: true });
  else writeFileSync(file, content);
}

/** What a run keeps, as long as the test goes on. */
export function memoryStore(): CacheStore {
  const parts = new Map<CachePart, Buffer>();
  return { read: (part) => parts.get(part), write: (part, content) => parts.set(part, content) };
}
