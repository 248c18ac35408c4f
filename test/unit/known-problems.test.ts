import assert from 'node:assert/strict';
import { entriesOf } from '../../src/core/baseline.ts';
import { KnownProblems } from '../../src/core/known-problems.ts';
import type { Problem } from '../../src/core/problem.ts';

const text = 'first line\nsecond line\n';
const problem = (code: string, start: number): Problem => ({
  code,
  severity: 'error',
  span: { start, end: start + 5 },
  message: { en: 'Not so.', ja: '違います。' },
  fixes: [],
  related: [],
});
const [old, fresh] = [problem('rca/action-owner', 0), problem('rca/blame', 11)];
const known = new KnownProblems(entriesOf([{ file: 'a.md', text, problems: [old] }]));
const shown = (file: string, isThere: boolean) =>
  known
    .asHints({ file, text, problems: [old, fresh] }, 'known.txt', () => isThere)
    .map(({ severity, message }) => `${severity} ${message.en}`);

describe('problems that a baseline knows', () => {
  it('are hints in an editor, and say why; what is new is what it was', () => {
    assert.deepEqual(shown('a.md', true), ['hint Not so. (known: known.txt)', 'error Not so.']);
    const [first] = known.asHints({ file: 'a.md', text, problems: [old] }, 'known.txt', () => true);
    assert.equal(first?.message.ja, '違います。（既知: known.txt に記録済み）');
    assert.equal(first?.isKnown, true);
  });

  it('are those of a file under its new name, once the old one is gone', () => {
    assert.deepEqual(shown('b.md', false), ['hint Not so. (known: known.txt)', 'error Not so.']);
    assert.deepEqual(shown('b.md', true), ['error Not so.', 'error Not so.']);
  });
  it('are looked for among those alike alone, however many files a baseline has', () => {
    const entries = Array.from({ length: 1000 }, (_, number) => ({
      file: `${number}.md`,
      code: 'rca/blame',
      fingerprint: '0',
    }));
    const found = { file: 'b.md', text, problems: [old] };
    new KnownProblems(entries).asHints(found, 'known.txt', () => assert.fail('asked'));
  });
});
