import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseRecurrenceRule } from '../../../src/core/recurrence/recurrence-rule.ts';

const faultsOf = (text: string) => {
  const reading = parseRecurrenceRule(text);
  return 'rule' in reading
    ? []
    : reading.faults.map(({ reason, span }) => `${reason} ${text.slice(span.start, span.end)}`);
};

describe('recurrence rules', () => {
  const wrong: readonly [text: string, ...faults: string[]][] = [
    ['', 'no-frequency '],
    ['every day', 'form every day'],
    ['INTERVAL=2', 'no-frequency INTERVAL=2'],
    ['FREQ=FORTNIGHTLY', 'value FREQ=FORTNIGHTLY'],
    ['FREQ=HOURLY', 'unsupported FREQ=HOURLY'],
    ['FREQ=DAILY;BYHOUR=3', 'unsupported BYHOUR=3'],
    ['FREQ=DAILY;BYDAYS=MO', 'unknown BYDAYS=MO'],
    ['FREQ=DAILY;;COUNT=2', 'form ;'],
    ['FREQ=DAILY;COUNT=0', 'value COUNT=0'],
    ['FREQ=DAILY;INTERVAL=-1', 'value INTERVAL=-1'],
    ['FREQ=DAILY;UNTIL=20260230', 'value UNTIL=20260230'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'twice FREQ=WEEKLY'],
    ['FREQ=DAILY;COUNT=3;UNTIL=20260301', 'both-ends COUNT=3'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'ordinal BYDAY=1MO'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'month-day-of-week BYMONTHDAY=1'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'position-of-nothing BYSETPOS=1'],
    ['FREQ=MONTHLY;BYMONTHDAY=0,32;BYDAY=XX', 'value BYMONTHDAY=0,32', 'value BYDAY=XX'],
    ['FREQ=DAILY;toString=1', 'unknown toString=1'],
  ];
  for (const [text, ...faults] of wrong)
    it(`marks what is wrong in “${text}”`, () => assert.deepEqual(faultsOf(text), faults));

  for (const text of [
    'FREQ=DAILY',
    'RRULE:FREQ=WEEKLY;BYDAY=MO,WE;WKST=SU;',
    ' freq=monthly;byday=-1fr ',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;UNTIL=20301231T235959Z',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  ])
    it(`reads “${text}”`, () => assert.deepEqual(faultsOf(text), []));

  it('takes any text without a crash, and marks characters of it', () => {
    const part = fc.constantFrom('FREQ=DAILY', 'BYDAY=', '=', ';', 'COUNT=9', 'UNTIL=2026', 'RRULE:', '１', '\n', ',');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map((parts) => parts.join('')),
        ),
        (text) => {
          const reading = parseRecurrenceRule(text);
          if ('rule' in reading) return;
          assert.ok(reading.faults.length > 0);
          for (const { span } of reading.faults)
            assert.ok(span.start <= span.end && span.end <= Math.max(1, text.length));
        },
      ),
    );
  });
});
