import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDuration, parseDuration } from '../../../src/core/time/duration.ts';
import { minute } from '../../../src/core/time/instant.ts';

function short(text: string): string {
  const duration = parseDuration(text);
  if (duration.kind === 'unreadable') return `unreadable ${duration.reason}`;
  if (duration.kind !== 'duration') return duration.kind;
  const { low, high, approximate } = duration;
  return `${approximate ? '~' : ''}${low === high ? low / minute : `${low / minute} to ${high / minute}`}`;
}

describe('parseDuration', () => {
  const readings: readonly [text: string, minutes: string][] = [
    ['1 hour, 30 minutes and 30 sec', '90.5'],
    ['1時間半', '90'],
    ['1 h 5', 'unreadable form'],
    ['P1DT2H', '1560'],
    ['P2W', '20160'],
    ['PT0.5H', '30'],
    ['P', 'unreadable form'],
    ['PT', 'unreadable form'],
    ['an hour', '60'],
    ['half an hour', '30'],
    ['1 month', '43200'],
    ['30分〜1時間', '30 to 60'],
    ['30 min to 1 h', '30 to 60'],
    ['10 – 15 minutes', '10 to 15'],
    ['30分以内', '~30'],
    ['within 30 minutes', '~30'],
    ['2時間15分（14:30〜16:45）', '135'],
    ['14:30 - 16:45 (2h15m)', '135'],
    ['14:30〜16:45（2時間15分）', '135'],
    ['14:30 - 16:45', 'unreadable form'],
    ['1:30', '90'],
    ['1,440 min', '1440'],
    ['1,5 h', '90'],
    ['1,5-2 h', '90 to 120'],
    ['1,5〜2,5時間', '90 to 150'],
    ['1,440', 'unreadable unit'],
    ['1,5', 'unreadable unit'],
    ['PT1,500S', '0.025'],
    ['5m 2h', 'unreadable order'],
    ['5m 5m', 'unreadable order'],
    ['60-30 min', 'unreadable range'],
    ['135', 'unreadable unit'],
    ['30-60', 'unreadable unit'],
    ['-5 min', 'unreadable form'],
    ['TBD', 'placeholder'],
    ['<duration>', 'placeholder'],
    ['継続中', 'open'],
    ['', 'open'],
    [`${'1'.repeat(101)}m`, 'unreadable form'],
  ];
  for (const [text, minutes] of readings)
    it(`${text.slice(0, 40)} → ${minutes}`, () => assert.equal(short(text), minutes));

  it('reads what is written most plainly as it reads it with words around', () => {
    const number = fc.integer({ min: 0, max: 999 }).map(String);
    const units = [
      'm',
      'min',
      'minutes',
      'minute',
      'h',
      'hour',
      'hours',
      'd',
      'days',
      's',
      'seconds',
      '分',
      '時間',
      '日',
      '秒',
    ];
    fc.assert(
      fc.property(
        number,
        fc.option(number),
        fc.constantFrom('', ' '),
        fc.constantFrom(...units),
        (one, two, gap, unit) => {
          const plain = `${two === null ? one : `${one}-${two}`}${gap}${unit}`;
          // A remark behind it is left aside, by the long way.
          assert.deepEqual(parseDuration(plain), parseDuration(`${plain} (at night)`));
        },
      ),
    );
  });
});

describe('formatDuration', () => {
  const texts: readonly [milliseconds: number, en: string, ja: string][] = [
    [135 * minute, '2 h 15 min', '2時間15分'],
    [45_000, '45 s', '45秒'],
    [25 * 60 * minute, '1 d 1 h', '1日1時間'],
    [-5 * minute, '-5 min', '-5分'],
    [0, '0 min', '0分'],
  ];
  for (const [milliseconds, en, ja] of texts) {
    it(`writes ${en} and ${ja}`, () =>
      assert.deepEqual([formatDuration(milliseconds, 'en'), formatDuration(milliseconds, 'ja')], [en, ja]));
  }
});
