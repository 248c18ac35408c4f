import assert from 'node:assert/strict';
import { type IgnoreFile, ignoredBy } from '../../../src/core/workspace/ignored.ts';

const files: readonly IgnoreFile[] = [
  { folder: '', text: 'out/\n*.log.md\n!keep.log.md\n/top.yml\n' },
  { folder: '', text: 'drafts\n' },
  { folder: 'docs/', text: 'private.md\n' },
  { folder: 'out/', text: '!kept.md\n' },
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
];

describe('files that are ignored', () => {
  for (const [path, isIgnored] of table) {
    it(`${path}: ${isIgnored ? 'left out' : 'kept'}`, () => assert.equal(ignoredBy(files)(path), isIgnored));
  }

  it('are none without a file that says so', () => assert.equal(ignoredBy([])('out/a.md'), false));
});
