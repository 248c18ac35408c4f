import assert from 'node:assert/strict';
import type { Value, ValueMap } from '../../../src/core/document/value.ts';
import { withoutBroken } from '../../../src/core/schema/without-broken.ts';

const map = (members: Readonly<Record<string, Value>>): ValueMap => Object.assign(Object.create(null), members);

describe('a value without what is broken', () => {
  it('loses members of maps, and keeps the places of items', () => {
    const value = map({ a: [map({ b: 1, c: 2, d: 3 }), 'x'], e: 4 });
    const left = withoutBroken(value, ['/a/0/b', '/a/0/c', '/a/1', '/e', '/none/0'], undefined);
    assert.deepEqual(JSON.parse(JSON.stringify(left)), { a: [{ d: 3 }, ''] });
    assert.deepEqual(JSON.parse(JSON.stringify(value)), { a: [{ b: 1, c: 2, d: 3 }, 'x'], e: 4 });
  });

  it('is changed in one place of two that an alias puts the same into', () => {
    const same = map({ b: 1, c: 2, d: 3 });
    const left = withoutBroken(map({ x: same, y: same }), ['/x/b', '/x/c', '/y/b'], undefined);
    assert.deepEqual(JSON.parse(JSON.stringify(left)), { x: { d: 3 }, y: { c: 2, d: 3 } });
  });

  it('is found where a map has very many broken members', () => {
    const names = Array.from({ length: 30_000 }, (_, index) => `key_${index}`);
    const value = map(Object.fromEntries(names.map((name) => [name, 1])));
    const left = withoutBroken(
      value,
      names.slice(1).map((name) => `/${name}`),
      undefined,
    );
    assert.deepEqual(Object.keys(left as ValueMap), ['key_0']);
  });
});
