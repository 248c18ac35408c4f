import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contentLine, escapeIcsText } from '../../../src/core/exports/ics-lines.ts';
import { timezoneLines } from '../../../src/core/exports/ics-timezone.ts';
import { documentExports } from '../../../src/core/exports/index.ts';
import { asInstant } from '../../../src/core/time/instant.ts';
import { type Zone, zoneOf } from '../../../src/core/time/zone.ts';
import { workspaceOf } from '../../support/fixtures.ts';

function calendarOf(text: string, now = '2026-03-01T00:00:00Z'): readonly string[] {
  const subject = workspaceOf({ 'plan.yml': text }).file('plan.yml')?.documents[0]?.subject;
  const result = documentExports
    .find(({ form }) => form === 'ics')
    ?.write(subject as never, { language: 'en', now: asInstant(Date.parse(now)), written: null });
  assert.ok(result !== undefined && 'text' in result);
  assert.ok(result.text.endsWith('\r\n') && !/[^\r]\n|\r(?!\n)/.test(result.text), 'every line ends with CRLF');
  const lines = result.text.split('\r\n');
  for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75, line);
  return result.text.replace(/\r\n /g, '').split('\r\n');
}

const plan = (zone: string, task: string) =>
  `maintenance:\n  title: "Shop; all, of it"\n  timezone: ${zone}\n  tasks:\n    - { id: a, ${task} }\n`;

describe('a maintenance plan as a calendar', () => {
  it('has an event for each task, in its zone, from the first day of its rule', () => {
    const lines = calendarOf(
      plan(
        'Asia/Tokyo',
        'title: "Back, up; \\\\ all", rrule: FREQ=MONTHLY;BYDAY=1MO, start: 2026-03-05 03:00, duration: 1h30m',
      ),
    );
    for (const line of [
      'X-WR-CALNAME:Shop\\; all\\, of it',
      'TZID:Asia/Tokyo',
      'TZOFFSETTO:+0900',
      'DTSTART;TZID=Asia/Tokyo:20260406T030000',
      'DTSTAMP:20260301T000000Z',
      'DURATION:PT1H30M',
      'RRULE:FREQ=MONTHLY;BYDAY=1MO',
      'SUMMARY:Back\\, up\\; \\\\ all',
    ])
      assert.ok(lines.includes(line), line);
  });

  it('knows its events again when it is made later', () => {
    const uid = (now: string) =>
      calendarOf(plan('UTC', 'rrule: FREQ=DAILY, start: 2026-03-05 03:00'), now).filter((line) => /^UID:/.test(line));
    assert.deepEqual(uid('2026-03-01T00:00:00Z'), uid('2027-03-01T00:00:00Z'));
    assert.equal(uid('2026-03-01T00:00:00Z').length, 1);
  });

  it('writes UTC without a zone, whole days as days, and ends of rules as RFC 5545 wants them', () => {
    const utc = calendarOf(plan('UTC', 'rrule: FREQ=DAILY;UNTIL=20260401, start: 2026-03-05 03:00'));
    assert.ok(utc.includes('DTSTART:20260305T030000Z') && !utc.includes('BEGIN:VTIMEZONE'));
    const whole = calendarOf(plan('Asia/Tokyo', 'rrule: FREQ=DAILY;UNTIL=20260331T160000Z, start: 2026-03-05'));
    assert.ok(whole.includes('DTSTART;VALUE=DATE:20260305') && whole.includes('RRULE:FREQ=DAILY;UNTIL=20260401'));
    const zoned = calendarOf(
      plan('America/New_York', 'rrule: FREQ=DAILY;UNTIL=20260401T120000, start: 2026-03-05 03:00'),
    );
    assert.ok(zoned.includes('RRULE:FREQ=DAILY;UNTIL=20260401T160000Z'));
  });

  it('keeps the written time of a start that clocks jumped over', () => {
    for (const [start, line] of [
      ['2026-03-08 02:30', '20260308T023000'],
      ['2026-03-08 02:30 America/New_York', '20260308T023000'],
      ['2026-03-08T08:30:00Z', '20260308T043000'],
    ])
      assert.ok(
        calendarOf(plan('America/New_York', `rrule: FREQ=DAILY, start: "${start}"`)).includes(
          `DTSTART;TZID=America/New_York:${line}`,
        ),
        start,
      );
  });

  it('says of what was left to the start what it was, where the first day is another', () => {
    const lines = calendarOf(plan('UTC', 'rrule: FREQ=MONTHLY;BYMONTH=3, start: 2026-01-31'));
    assert.ok(
      lines.includes('DTSTART;VALUE=DATE:20260331') && lines.includes('RRULE:FREQ=MONTHLY;BYMONTH=3;BYMONTHDAY=31'),
    );
  });

  const zones: readonly [name: string, ...rules: string[]][] = [
    ['America/New_York', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU'],
    ['Europe/Berlin', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
    ['Australia/Lord_Howe', 'RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU'],
    ['Asia/Tokyo'],
  ];
  for (const [name, ...rules] of zones)
    it(`finds the rule by which clocks are changed in ${name}`, () => {
      const lines = timezoneLines(zoneOf(name) as Zone, asInstant(Date.parse('2026-06-01T00:00:00Z')));
      assert.deepEqual(lines.filter((line) => line.startsWith('RRULE')).sort(), [...rules].sort());
      assert.deepEqual(
        lines.filter((line) => line.startsWith('RDATE')),
        [],
      );
    });

  it('folds and escapes any text so that nothing is lost or becomes a line of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const written = contentLine(`SUMMARY:${escapeIcsText(text)}`);
        const lines = written.split('\r\n');
        assert.ok(
          lines.every(
            (line, index) => Buffer.byteLength(line) <= 75 && (index === 0 || line === '' || line[0] === ' '),
          ),
        );
        assert.ok(!written.includes('\ufffd') || text.includes('\ufffd'));
      }),
    );
  });
});
