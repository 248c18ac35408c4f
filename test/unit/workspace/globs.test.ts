import assert from 'node:assert/strict';
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
  ];
  for (const [glob, path, matches] of cases)
    it(`${glob} ${matches ? 'matches' : 'does not match'} ${path}`, () =>
      assert.equal(matchAny([glob])(path), matches));

  it('is not slow on a hostile glob', () => {
    const begun = cpuTime();
    matchAny([`${'*a'.repeat(200)}b`, `+(${'a+'.repeat(50)})b`, `${'{a,b}'.repeat(90)}`])('a'.repeat(2000));
    assert.ok(cpuTime() - begun < 3000);
  });
});
