import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asInstant, hour, localMilliseconds } from '../../../src/core/time/instant.ts';
import { readingsOf, type Zone, ZoneTable, zoneOf } from '../../../src/core/time/zone.ts';
import { meaningsOf } from '../../../src/core/time/zone-abbreviations.ts';

const instant = (iso: string) => asInstant(Date.parse(iso));

describe('zones', () => {
  const names: readonly [name: string, found: string | undefined][] = [
    ['Asia/Tokyo', 'Asia/Tokyo'],
    ['asia/tokyo', 'Asia/Tokyo'],
    ['AMERICA/NEW_YORK', 'America/New_York'],
    ['JST', 'Asia/Tokyo'],
    ['jst', 'Asia/Tokyo'],
    ['GMT', 'UTC'],
    ['CEST', 'UTC+02:00'],
    ['PDT', 'UTC-07:00'],
    ['Asia/Tokio', undefined],
    ['CST', undefined],
    ['IST', undefined],
    ['EST', undefined],
    ['+09:00', 'UTC+09:00'],
    ['UTC+05:30', 'UTC+05:30'],
    ['UTC+9', 'UTC+09:00'],
    ['gmt-0330', 'UTC-03:30'],
    ['\u221205:00', 'UTC-05:00'],
    ['＋０９：００', 'UTC+09:00'],
    ['+15:00', undefined],
    ['+05:75', undefined],
    ['09:00', undefined],
    ['+09:00 +09:00', undefined],
    ['JST+9', undefined],
    ['', undefined],
    ['__proto__', undefined],
    ['../etc/passwd', undefined],
  ];
  for (const [name, found] of names)
    it(`${name || '(nothing)'} is ${found}`, () => assert.equal(new ZoneTable().find(name)?.name, found));

  it('lets the configuration say what an abbreviation means, before anything built in', () => {
    const zones = new ZoneTable({ CST: 'America/Chicago', jst: 'Asia/Seoul', XYZ: 'No/Where' });
    assert.deepEqual(
      ['CST', 'JST', 'XYZ'].map((name) => zones.find(name)?.name),
      ['America/Chicago', 'Asia/Seoul', undefined],
    );
  });

  it('knows what an ambiguous abbreviation may mean, for the advice', () => {
    assert.ok(meaningsOf('CST').includes('America/Chicago'));
    for (const name of meaningsOf('ist')) assert.notEqual(zoneOf(name), undefined);
    assert.deepEqual(meaningsOf('JST'), []);
  });

  const offsets: readonly [zone: string, at: string, hours: number][] = [
    ['Asia/Tokyo', '2026-03-01T00:00:00Z', 9],
    ['Asia/Kathmandu', '2026-03-01T00:00:00Z', 5.75],
    ['America/New_York', '2026-03-08T06:59:59Z', -5],
    ['America/New_York', '2026-03-08T07:00:00Z', -4],
    ['America/New_York', '2026-11-01T05:59:59Z', -4],
    ['America/New_York', '2026-11-01T06:00:00Z', -5],
    ['Australia/Lord_Howe', '2026-01-01T00:00:00Z', 11],
    ['Australia/Lord_Howe', '2026-07-01T00:00:00Z', 10.5],
  ];
  for (const [name, at, hours] of offsets) {
    it(`${name} is ${hours} hours ahead at ${at}`, () =>
      assert.equal((zoneOf(name) as Zone).offsetAt(instant(at)), hours * hour));
  }

  it('knows the two zones that it has by heart as Node does', () => {
    for (const name of ['UTC', 'Asia/Tokyo']) {
      const clock = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
      for (let at = Date.UTC(1935, 0, 1); at < Date.UTC(2045, 0, 1); at += 24 * 7 * hour) {
        const shown = (zoneOf(name) as Zone).offsetAt(asInstant(at)) / hour;
        assert.equal(clock.format(at).split('GMT')[1], `+${String(shown).padStart(2, '0')}:00`);
      }
    }
  });

  it('gives every instant back from what the clocks of its zone show', () => {
    const zones = ['America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Pacific/Apia', 'Africa/Casablanca'].map(
      (name) => zoneOf(name) as Zone,
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000 }), fc.constantFrom(...zones), (quarters, zone) => {
        const at = asInstant(quarters * 900_000);
        assert.ok(readingsOf(at + zone.offsetAt(at), zone).includes(at));
      }),
    );
  });
});

describe('local milliseconds', () => {
  it('are those of the UTC calendar', () => {
    const date = {
      year: fc.integer({ min: 1970, max: 2400 }),
      month: fc.integer({ min: -20, max: 30 }),
      day: fc.integer({ min: -50, max: 90 }),
    };
    fc.assert(
      fc.property(fc.record(date), (given) => {
        const expected = Date.UTC(given.year, given.month - 1, given.day, 1, 2, 3, 4);
        assert.equal(localMilliseconds(given, { hour: 1, minute: 2, second: 3, millisecond: 4 }), expected);
      }),
    );
  });
});
