import assert from 'node:assert/strict';
import { imported, skippedRecords } from '../../../src/core/messages/import.ts';
import { toReview } from '../../../src/core/messages/practice-checklist.ts';
import { counted } from '../../../src/core/text/counted.ts';

describe('a count with its noun', () => {
  const cases: readonly [said: string, expected: string][] = [
    [counted(0, 'row'), '0 rows'],
    [counted(1, 'row'), '1 row'],
    [counted('1', 'entry', 'entries'), '1 entry'],
    [counted('1,000', 'entry', 'entries'), '1,000 entries'],
    [imported(1, 1).en, '1 row, 1 duplicate merged'],
    [skippedRecords(1).en, '1 record was left out:'],
    [toReview(1, 1).en.split(':')[0] as string, '1 of 1 entry needs a review'],
    [toReview(2, 3).en.split(':')[0] as string, '2 of 3 entries need a review'],
  ];
  for (const [said, expected] of cases) it(`says ${expected}`, () => assert.equal(said, expected));
});
