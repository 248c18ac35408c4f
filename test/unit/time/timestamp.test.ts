import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commonTimestamp } from '../../../src/core/time/common-timestamp.ts';
import { parseTimestamp, type WrittenTimestamp } from '../../../src/core/time/timestamp.ts';
import { scanTimestamp } from '../../../src/core/time/timestamp-scanner.ts';
import { cpuTime } from '../../support/cpu-time.ts';

/** A timestamp in short: date, time, end, zone (offset in hours), `~` when approximate. */
function short(text: string): string {
  const stamp = parseTimestamp(text);
  if (stamp.kind === 'unreadable')
    return `unreadable ${stamp.reason} “${text.slice(stamp.span.start, stamp.span.end)}”`;
  if (stamp.kind !== 'timestamp') return stamp.kind;
  const { date, until, zone, approximate } = stamp;
  return [
    date && [date.year, date.month, date.day].join('-'),
    clock(stamp, stamp.time),
    until && `to ${clock(stamp, until)}`,
    zone && ('name' in zone ? zone.name : `UTC${zone.offset / 3_600_000}`),
    approximate ? '~' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function clock({ precision }: WrittenTimestamp, time: WrittenTimestamp['time']): string | undefined {
  if (time === undefined) return undefined;
  const seconds = time.second + (time.millisecond ?? 0) / 1000;
  return [time.hour, time.minute, ...(precision === 'second' ? [seconds] : [])].join(':');
}

describe('parseTimestamp', () => {
  const readings: readonly [text: string, reading: string][] = [
    ['2023-01-15T14:30:00+09:00', '2023-1-15 14:30:0 UTC9'],
    ['2023-01-15t14:30:00.250z', '2023-1-15 14:30:0.25 UTC0'],
    ['2023-01-15T14:30:00+09:00[Asia/Tokyo]', '2023-1-15 14:30:0 UTC9'],
    ['20230115T143000Z', '2023-1-15 14:30:0 UTC0'],
    ['2001-12-14 21:59:43.10 -5', '2001-12-14 21:59:43.1 UTC-5'],
    ['2002-12-14', '2002-12-14'],
    ['2023-01-15 14:30:00 JST', '2023-1-15 14:30:0 JST'],
    ['2023/01/15 14:30', '2023-1-15 14:30'],
    ['2023年1月15日 14時30分', '2023-1-15 14:30'],
    ['2023年1月15日（日） 午後2時半', '2023-1-15 14:30'],
    ['令和5年1月15日 14時30分', '2023-1-15 14:30'],
    ['令和５年１月１５日　午後２時３０分', '2023-1-15 14:30'],
    ['令和元年5月1日 10:00', '2019-5-1 10:0'],
    ['平成31年4月30日(火)', '2019-4-30'],
    ['2023-01-15 (Sun) 14:30', '2023-1-15 14:30'],
    ['Sunday, 15 January 2023 at 14:30', '2023-1-15 14:30'],
    ['Jan 15, 2023 2pm UTC', '2023-1-15 14:0 UTC'],
    ['１４：３０', '14:30'],
    ['　14:30:05　', '14:30:5'],
    ['24:00', '24:0'],
    ['12:05 am', '0:5'],
    ['12:05 p.m.', '12:5'],
    ['午前0時5分', '0:5'],
    ['~14:30', '14:30 ~'],
    ['14:30頃', '14:30 ~'],
    ['約14時', '14:0 ~'],
    ['about 14:30', '14:30 ~'],
    ['14:30–14:45', '14:30 to 14:45'],
    ['2026-03-01 14:30 〜 15:00 JST', '2026-3-1 14:30 to 15:0 JST'],
    ['14:30〜', '14:30'],
    ['14:30 UTC+9', '14:30 UTC9'],
    ['14:30 GMT-03:30', '14:30 UTC-3.5'],
    ['14:30 (JST)', '14:30 JST'],
    ['14:30 JST (UTC+9)', '14:30 JST'],
    ['14:30 日本時間', '14:30 JST'],
    ['14:30 America/Argentina/Buenos_Aires', '14:30 America/Argentina/Buenos_Aires'],
    ['14:35 (監視アラート)', '14:35'],
    ['14:35に検知', '14:35'],
    ['Sat Apr 25 14:30:00 2026', '2026-4-25 14:30:0'],
    ['Sat Apr 25 14:30:00 UTC 2026', '2026-4-25 14:30:0 UTC'],
    ['Sat Apr  4 02:30:00 PM JST 2026', '2026-4-4 14:30:0 JST'],
    ['Sat Apr 25 14:30:00 2026 +0900', '2026-4-25 14:30:0 UTC9'],
    ['Sat Apr 25 14:30:00 2026 -0500', '2026-4-25 14:30:0 UTC-5'],
    ['25/04/2026 14:30', '2026-4-25 14:30'],
    ['04/25/2026 2:30 PM', '2026-4-25 14:30'],
    ['2026-04-25 - 14:30', '2026-4-25 14:30'],
    ['2026-04-25 – 2:30 PM', '2026-4-25 14:30'],
    ['25.04.2026 14:30', '2026-4-25 14:30'],
    ['05/05/2026 14:30', '2026-5-5 14:30'],
    ['2026-03-01 14:30 UTC - first alert', '2026-3-1 14:30 UTC'],
    ['22:00 on March 1, 2026', '2026-3-1 22:0'],
    ['10:05 PM on Sunday, 1 March 2026', '2026-3-1 22:5'],
    ['22:00 JST on 2026-03-01', '2026-3-1 22:0 JST'],
    ['22:00 on call was paged', '22:0'],
    ['22:00 on-call paged', '22:0'],
    ['22:00 on 2 nodes', '22:0'],
    ['14:30 (same day)', '14:30'],
  ];
  for (const [text, reading] of readings) it(`reads ${text} as ${reading}`, () => assert.equal(short(text), reading));

  const refusals: readonly [text: string, reason: string][] = [
    ['2023-02-30', 'unreadable date “2023-02-30”'],
    ['2023-02-29 10:00', 'unreadable date “2023-02-29”'],
    ['2023-13-01 10:00', 'unreadable date “2023-13-01”'],
    ['0000-01-01 10:00', 'unreadable date “0000-01-01”'],
    ['2023-01-15 25:00', 'unreadable clock “25:00”'],
    ['24:01', 'unreadable clock “24:01”'],
    ['14:60', 'unreadable clock “14:60”'],
    ['13:00 PM', 'unreadable clock “13:00 PM”'],
    ['2023-01-15 14:30 +25:00', 'unreadable offset “+25:00”'],
    ['14:30 +09:75', 'unreadable offset “+09:75”'],
    ['02/03/2026 10:00', 'unreadable date-order “02/03/2026”'],
    ['31/04/2026 10:00', 'unreadable date “31/04/2026”'],
    ['13/13/2026 10:00', 'unreadable date “13/13/2026”'],
    ['1/15 14:30', 'unreadable date-order “1/15”'],
    ['1月15日 14:30', 'unreadable no-year “1月15日”'],
    ['14:30 15:00', 'unreadable form “14:30 15:00”'],
    // A day that is told in words must not be lost: the time would be of another one.
    ['14:30 on Mar 2', 'unreadable no-year “Mar 2”'],
    ['14:30 (Mar 2)', 'unreadable no-year “Mar 2”'],
    ['16:00 (next day)', 'unreadable form “16:00 (next day)”'],
    ['16:00 (+1 day)', 'unreadable form “16:00 (+1 day)”'],
    ['16:00（翌日）', 'unreadable form “16:00（翌日）”'],
    ['16:00 two days later', 'unreadable form “16:00 two days later”'],
    ['16:00 (day 2)', 'unreadable form “16:00 (day 2)”'],
    ['16:00 (D+1)', 'unreadable form “16:00 (D+1)”'],
    ['22:00 yesterday', 'unreadable form “22:00 yesterday”'],
    ['22:00（前日）', 'unreadable form “22:00（前日）”'],
    [' soon ', 'unreadable form “soon”'],
    ['14時間', 'unreadable form “14時間”'],
  ];
  for (const [text, reason] of refusals) it(`takes ${text} as ${reason}`, () => assert.equal(short(text), reason));

  for (const text of ['2023-XX-XX 14:30:00 JST', 'TBD', '<time>', 'YYYY-MM-DD', '未定', 'HH:MM']) {
    it(`takes ${text} as a placeholder`, () => assert.equal(short(text), 'placeholder'));
  }
  for (const text of ['継続中', 'ongoing', 'Ongoing', '未解決', '', '  ', '-', '—']) {
    it(`takes “${text}” as open`, () => assert.equal(short(text), 'open'));
  }

  it('marks date, time and zone on their own characters', () => {
    const text = ' ２０２３-01-15 (日) 14:30:00 CST ';
    const stamp = parseTimestamp(text) as WrittenTimestamp;
    const spans = [stamp.dateSpan, stamp.timeSpan, stamp.zone?.span];
    assert.deepEqual(
      spans.map((span) => span && text.slice(span.start, span.end)),
      ['２０２３-01-15', '14:30:00', 'CST'],
    );
  });

  it('reads a common form as the scanner does', () => {
    const part = (least: number, most: number) =>
      fc.integer({ min: least, max: most }).map((value) => String(value).padStart(2, '0'));
    const zone = fc.constantFrom('', 'Z', '+09:00', '-03:30', ' JST', ' CEST', ' SUN');
    const parts = fc.tuple(part(1, 12), part(1, 28), fc.constantFrom('T', ' '), part(0, 24), part(0, 59), zone);
    fc.assert(
      fc.property(parts, fc.boolean(), ([month, day, mark, hour, minute, name], dated) => {
        const text = dated ? `2026-${month}-${day}${mark}${hour}:${minute}${name}` : `${hour}:${minute}:${day}`;
        const common = commonTimestamp(text);
        if (common === undefined) return;
        const scanned = scanTimestamp(text, { start: 0, end: text.length });
        assert.deepEqual(common, scanned);
      }),
    );
  });

  it('gives spans within any text, and never fails', () => {
    const piece = fc.constantFrom(
      '2026-03-01',
      '14:30',
      'JST',
      '頃',
      '年',
      '月',
      '(',
      '~',
      ' ',
      '-',
      '９',
      'PM',
      '+9',
      '/',
      'T',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 12 }).map((list) => list.join('')),
        ),
        (text) => {
          const stamp = parseTimestamp(text);
          const span =
            stamp.kind === 'unreadable' ? stamp.span : stamp.kind === 'timestamp' ? stamp.timeSpan : undefined;
          if (span !== undefined) assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length);
        },
      ),
    );
  });

  it('stays quick on long and repetitive texts', () => {
    for (const unit of ['1', ' ', '~', '(', '2026-03-01 ', '14:30-', 'aA/', '月']) {
      const begun = cpuTime();
      parseTimestamp(unit.repeat(100_000));
      assert.ok(cpuTime() - begun < 5000, unit);
    }
  });
});
