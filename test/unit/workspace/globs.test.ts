import assert from 'node:assert/strict';
import fc from 'fast-check';
import { minimatch } from 'minimatch';
import { matchAny } from '../../../src/core/workspace/globs.ts';
import { cpuTime } from '../../support/cpu-time.ts';

describe('matchAny', () => {
  const cases: readonly [glob: string, path: string, matches: boolean][] = [
    ['*.md', 'a/b/c.md', true],
    ['docs/**/*.md', 'docs/a/b.md', true],
    ['docs/**/*.md', 'other/b.md', false],
    ['docs/', 'docs/x/y.yml', true],
    ['/top.md', 'top.md', true],
    ['/top.md', 'a/top.md', false],
    ['./docs/*.md', 'docs/a.md', true],
    ['手順/*.yml', '手順/再起動.yml', true],
    ['.github/**', '.github/a.yml', true],
    ['a{b}{c,d}', 'abd', true],
    ['[a-c]?.md', 'b1.md', true],
    ['[a-c]?.md', 'd1.md', false],
    ['docs/[0-9][0-9]-*.md', 'docs/07-start.md', true],
    ['[ぁ-ん]*.md', 'あ.md', true],
    ['[!a-c].md', 'd.md', true],
    ['[^a-c].md', 'b.md', false],
    ['[]-].md', '].md', true],
    ['[!]].md', '].md', false],
    ['[-a].md', '-.md', true],
    ['[a-].md', '-.md', true],
    ['a[b.md', 'a[b.md', true],
    ['[a/b].md', 'a.md', false],
    ['[a/b].md', '[a/b].md', true],
    ['[!a]b', '/b', false],
    ['{[,],x}.md', ',.md', true],
    ['[{,}].md', '{.md', true],
    ['[z-a].md', 'z.md', false],
  ];
  for (const [glob, path, matches] of cases)
    it(`${glob} ${matches ? 'matches' : 'does not match'} ${path}`, () =>
      assert.equal(matchAny([glob])(path), matches));

  it('reads letters in brackets as minimatch does', () => {
    const part = fc.constantFrom(...'ab-][!^*?/', '[ab]', '[a-c]', '[!a]', '[^b-]', '[]a]', '[!]]', '[c-a]');
    const letter = fc.constantFrom(...'abc-][!^/');
    let matched = 0;
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 6 }).map((parts) => `/x${parts.join('')}`),
        fc.array(letter, { maxLength: 6 }).map((letters) => `/x${letters.join('')}`),
        (glob, path) => {
          // Of empty names, `**` beside letters, and a range to a [ it has views of its own.
          fc.pre(!/\*\*|-\[|\/(?:\/|$)/.test(glob) && !/\/(?:\/|$)/.test(path));
          const expected = minimatch(path, glob, { dot: true, noext: true });
          if (expected) matched++;
          assert.equal(matchAny([glob])(path.slice(1)), expected);
        },
      ),
      { numRuns: 5000 },
    );
    assert.ok(matched > 100, String(matched));
  });

  it('is not slow on a hostile glob', () => {
    const begun = cpuTime();
    matchAny([`${'*a'.repeat(200)}b`, `+(${'a+'.repeat(50)})b`, `${'{a,b}'.repeat(90)}`, '['.repeat(500)])(
      'a'.repeat(2000),
    );
    assert.ok(cpuTime() - begun < 5000);
  });
});
