import assert from 'node:assert/strict';
import { type IgnoreFile, IgnoreRules } from '../../../src/core/workspace/ignored.ts';

const files: readonly IgnoreFile[] = [
  { folder: '', text: 'out/\n*.log.md\n!keep.log.md\n/top.yml\n' },
  { folder: '', text: 'drafts\n' },
  { folder: 'docs/', text: 'private.md\n' },
  { folder: 'out/', text: '!kept.md\n' },
  { folder: '', text: '*.tmp.md\nBuild/\n' },
  { folder: 'notes/', text: '!keep.tmp.md\n' },
  { folder: '', above: 'ops/', text: 'ops/gen.md\n*.bak.md\n!a.md\n' },
];

const table: readonly (readonly [path: string, isIgnored: boolean])[] = [
  ['out/a.md', true],
  ['out/deep/er/a.md', true],
  ['out/kept.md', true],
  ['layout/a.md', false],
  ['x.log.md', true],
  ['a/x.log.md', true],
  ['a/keep.log.md', false],
  ['top.yml', true],
  ['a/top.yml', false],
  ['drafts/a.yml', true],
  ['docs/private.md', true],
  ['docs/sub/private.md', true],
  ['private.md', false],
  ['a.md', false],
  ['x.tmp.md', true],
  ['notes/x.tmp.md', true],
  ['notes/keep.tmp.md', false],
  ['build/a.md', false],
  ['Build/a.md', true],
  ['gen.md', true],
  ['sub/gen.md', false],
  ['sub/x.bak.md', true],
];

function rulesOf(given: readonly IgnoreFile[]): IgnoreRules {
  const rules = new IgnoreRules();
  for (const file of given) rules.add(file);
  return rules;
}

describe('files that are ignored', () => {
  for (const [path, isIgnored] of table) {
    it(`${path}: ${isIgnored ? 'left out' : 'kept'}`, () => assert.equal(rulesOf(files).ignores(path), isIgnored));
  }

  it('are none without a file that says so', () => assert.equal(rulesOf([]).ignores('out/a.md'), false));

  it('are not all of a root that lies in an ignored folder itself', () => {
    const above = { folder: '', above: 'out/ops/', text: 'out/\n' };
    assert.equal(rulesOf([above]).ignores('a.md'), false);
  });
});
