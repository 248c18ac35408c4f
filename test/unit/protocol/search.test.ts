import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  emptyState,
  filled,
  isFromSearchView,
  isSearchState,
  isToSearchView,
  restoredState,
} from '../../../src/protocol/search.ts';

describe('messages of the search view', () => {
  const accepted: readonly unknown[] = [
    { type: 'search', request: 1, state: emptyState },
    { type: 'open', key: 'k', beside: true },
    { type: 'copy', text: 'x' },
    { type: 'link', key: 'k', how: 'insert' },
    { type: 'evaluate', key: 'k' },
    { type: 'relate', key: 'k' },
    { type: 'outcome', key: 'k', solution: 's', outcome: 'not-applicable' },
    { type: 'undo', key: 'k', solution: 's' },
  ];
  for (const message of accepted) {
    it(`${JSON.stringify(message).slice(0, 60)} is one`, () => assert.equal(isFromSearchView(message), true));
  }

  const refused: readonly unknown[] = [
    undefined,
    null,
    'search',
    {},
    { type: 'search', request: 1 },
    { type: 'search', request: 1, state: { ...emptyState, services: [1] } },
    { type: 'search', request: 1, state: { ...emptyState, tags: Array.from({ length: 101 }, () => 't') } },
    { type: 'search', request: 1, state: { ...emptyState, query: 'x'.repeat(100_001) } },
    { type: 'link', key: 'k', how: 'move' },
    { type: 'outcome', key: 'k', solution: 's', outcome: 'great' },
    { type: 'outcome', key: 'k', outcome: 'worked' },
    { type: 'undo', key: 'k' },
    { type: '__proto__' },
  ];
  for (const message of refused) {
    it(`${JSON.stringify(message)?.slice(0, 60)} is none`, () => assert.equal(isFromSearchView(message), false));
  }
});

describe('messages to the search view', () => {
  it('say of a search that failed which it was, and why', () => {
    assert.equal(isToSearchView({ type: 'failed', request: 1, text: 'why' }), true);
    assert.equal(isToSearchView({ type: 'failed', request: 1 }), false);
    assert.equal(isToSearchView({ type: 'failed', text: 'why' }), false);
  });
});

describe('a text with places', () => {
  const cases: readonly [text: string, values: readonly string[], filled: string][] = [
    ['Remove the filter {0}', ['cart'], 'Remove the filter cart'],
    ['Remove the filter {0}', ["$& $1 $$ $` $'"], "Remove the filter $& $1 $$ $` $'"],
    ['{1} of {0}', ['{1}', 'b'], 'b of {1}'],
    ['{0} of {1}', ['a'], 'a of {1}'],
  ];
  for (const [text, values, expected] of cases)
    it(`${text} with ${values.join()}`, () => assert.equal(filled(text, ...values), expected));
});

describe('the state that the view kept', () => {
  it('of an earlier version is completed', () =>
    assert.deepEqual(restoredState({ query: 'oom', category: 'node', severity: '' }), {
      ...emptyState,
      query: 'oom',
      category: 'node',
    }));

  it('is a state, whatever was kept', () => {
    fc.assert(fc.property(fc.anything(), (kept) => assert.ok(isSearchState(restoredState(kept)))));
  });
});
