import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf, problemsOf } from '../../../support/fixtures.ts';

const fixtures = join(__dirname, '../../../fixtures');

function codesOf(path: string, lineBreak = '\n'): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const document = documentOf(readFileSync(join(fixtures, path), 'utf8')).replaceAll('\n', lineBreak);
  for (const { code } of problemsOf('template.md', document)) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

describe("the chapter's templates", () => {
  it('a timeline gives its three placeholders and nothing that depends on them', () => {
    assert.deepEqual(codesOf('timeline/chapter-template.md'), { 'document/placeholder': 3 });
  });

  it('an analysis gives its nine actions without an owner: the headings say until when', () => {
    assert.deepEqual(codesOf('rca/chapter-template.md'), { 'rca/action-owner': 9 });
  });

  for (const [name, lineBreak] of [
    ['CRLF', '\r\n'],
    ['a lone CR', '\r'],
  ] as const) {
    it(`do so with ${name} as line breaks`, () => {
      assert.deepEqual(codesOf('timeline/chapter-template.md', lineBreak), { 'document/placeholder': 3 });
      assert.deepEqual(codesOf('rca/chapter-template.md', lineBreak), { 'rca/action-owner': 9 });
    });
  }
});
