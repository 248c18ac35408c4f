import assert from 'node:assert/strict';
import fc from 'fast-check';
import { globsFor } from '../../../src/core/adopt/page-globs.ts';
import { matchAny } from '../../../src/core/workspace/globs.ts';

const cases: readonly [wanted: readonly string[], others: readonly string[], globs: readonly string[]][] = [
  [[], ['a.md'], []],
  [['a.md'], ['b.md', 'c.md'], ['/a.md']],
  [['ops/a.md', 'ops/b.md'], ['x.md'], ['ops/*.md']],
  [['ops/a.md', 'ops/x/b.md'], [], ['ops/**/*.md']],
  [['docs/ops/a.md', 'docs/ops/b.md'], ['docs/1.md', 'docs/2.md', 'docs/3.md'], ['docs/ops/*.md']],
  [['docs/a.md'], ['docs/1.md', 'docs/2.md'], ['docs/a.md']],
  [['a/x.markdown'], [], ['a/*.{md,markdown}']],
];

const path = fc
  .array(fc.constantFrom('a', 'b', 'c d', 'é{', '*'), { minLength: 1, maxLength: 4 })
  .map((parts) => `${parts.join('/')}.md`);

describe('globs for pages', () => {
  for (const [wanted, others, globs] of cases)
    it(`${wanted.join(' ')} among ${others.join(' ')}`, () =>
      assert.deepEqual(globsFor(wanted, [], [...wanted, ...others], 40), globs));

  it('name whole folders where there would be too many, and leave nothing out', () => {
    const wanted = Array.from({ length: 50 }, (_, number) => `docs/${number % 10}/ops-${number}.md`);
    const others = Array.from({ length: 500 }, (_, number) => `docs/${number % 10}/${number}.md`);
    assert.deepEqual(globsFor(wanted, [], [...wanted, ...others], 40), ['docs/**/*.md']);
  });

  it('match everything that is wanted', () => {
    fc.assert(
      fc.property(fc.uniqueArray(path), fc.uniqueArray(path), (wanted, others) => {
        const matches = matchAny(globsFor(wanted, [], [...wanted, ...others], 3));
        for (const one of wanted) assert.ok(matches(one), one);
      }),
    );
  });
});
