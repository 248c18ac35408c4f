import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { SteadyList } from '../../../src/editor/features/search/steady-list.ts';

interface Row {
  readonly label: string;
  readonly key?: string;
}

/** A quick pick whose window tells late where it is: first of the first item, which new items begin at. */
class LateWindow {
  readonly #told = new EventEmitter();
  readonly #underWay: number[] = [];
  #items: readonly Row[] = [];
  #active = 0;
  replaced = 0;

  readonly onDidChangeActive = (listener: (active: readonly Row[]) => unknown) => {
    this.#told.on('active', listener);
    return { dispose: () => undefined };
  };

  get items(): readonly Row[] {
    return this.#items;
  }

  set items(items: readonly Row[]) {
    this.replaced += 1;
    this.#items = items;
    this.#goTo(0);
  }

  get activeItems(): readonly Row[] {
    return this.#items.slice(this.#active, this.#active + 1);
  }

  set activeItems([item]: readonly Row[]) {
    if (item !== undefined) this.#goTo(this.#items.indexOf(item));
  }

  /** A person's arrow key. */
  press(to: number): void {
    this.#goTo(to);
  }

  /** The next thing that the window tells arrives; as it tells places, it is about the items of now. */
  arrive(count = Number.POSITIVE_INFINITY): void {
    for (let left = count; left > 0 && this.#underWay.length > 0; left--)
      this.#told.emit('active', [this.#items[this.#underWay.shift() ?? 0]]);
  }

  #goTo(place: number): void {
    this.#active = place;
    this.#underWay.push(place);
  }
}

function listOf(keys: string) {
  return [...keys].map((key) => ({ label: key, key }));
}

function shown(keys: string) {
  const window = new LateWindow();
  const list = new SteadyList<Row>(
    window,
    ({ key }) => key,
    ({ label }) => label,
  );
  list.restart(listOf(keys));
  window.arrive();
  return { window, list, chosen: () => window.activeItems[0]?.key };
}

describe('a list that changes while somebody moves in it', () => {
  it('stays where the person has gone to', () => {
    const { window, list, chosen } = shown('abc');
    window.press(1);
    window.arrive();
    list.replace(listOf('axbc'));
    assert.equal(chosen(), 'b');
    window.arrive();
    list.replace(listOf('yaxbc'));
    assert.equal(chosen(), 'b');
  });

  it('stays also when it changes again before the window has told that it is back', () => {
    const { window, list, chosen } = shown('abc');
    window.press(1);
    window.arrive();
    list.replace(listOf('axbc'));
    window.arrive(1);
    list.replace(listOf('axybc'));
    assert.equal(chosen(), 'b');
  });

  it('leaves the same answers alone, so that a key on its way to them is not lost', () => {
    const { window, list, chosen } = shown('abc');
    window.press(1);
    list.replace(listOf('abc'));
    window.arrive();
    assert.equal(chosen(), 'b');
    assert.equal(window.replaced, 1);
  });

  it('is at the best answer as long as nobody has gone to another', () => {
    const { window, list, chosen } = shown('abc');
    list.replace(listOf('xabc'));
    window.arrive();
    assert.equal(chosen(), 'x');
  });

  it('follows the person back to the first one', () => {
    const { window, list, chosen } = shown('abc');
    window.press(1);
    window.arrive();
    list.replace(listOf('axbc'));
    window.arrive();
    window.press(0);
    window.arrive();
    list.replace(listOf('yaxbc'));
    assert.equal(chosen(), 'y');
  });

  it('begins at the first answer to another question, and where the chosen one has gone', () => {
    const { window, list, chosen } = shown('abc');
    window.press(2);
    window.arrive();
    list.restart(listOf('abcd'));
    assert.equal(chosen(), 'a');
    window.arrive();
    window.press(2);
    window.arrive();
    list.replace(listOf('abd'));
    window.arrive();
    assert.equal(chosen(), 'a');
    list.replace(listOf('xabd'));
    assert.equal(chosen(), 'x');
  });
});
