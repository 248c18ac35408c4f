import assert from 'node:assert/strict';
import { safeFixEdit } from '../../../src/core/actions/safe-fix-edit.ts';
import type { Problem } from '../../../src/core/problem.ts';

describe('all safe fixes as one edit', () => {
  const problem = (start: number, text: string, safe: boolean): Problem => ({
    code: 'a/b',
    severity: 'error',
    span: { start, end: start + 1 },
    message: { en: '', ja: '' },
    fixes: [{ title: { en: '', ja: '' }, edits: [{ span: { start, end: start + 1 }, text }], safe }],
    related: [],
  });

  it('is made of the safe ones only', () => {
    const problems = (text: string) =>
      [...text].flatMap((letter, at) =>
        letter === 'x' ? [problem(at, 'y', true)] : letter === 'z' ? [problem(at, 'w', false)] : [],
      );
    assert.deepEqual(safeFixEdit('axbxz', problems), { span: { start: 1, end: 4 }, text: 'yby' });
    assert.equal(safeFixEdit('az', problems), undefined);
  });
});
