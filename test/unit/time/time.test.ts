import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDuration, parseDuration } from '../../../src/core/time/duration.ts';
import { formatInstant, formatIso } from '../../../src/core/time/format-instant.ts';
import { asInstant, hour, type Instant, minute } from '../../../src/core/time/instant.ts';
import { resolveRows, resolveTimestamp } from '../../../src/core/time/resolve.ts';
import { parseTimestamp } from '../../../src/core/time/timestamp.ts';
import { type Zone, ZoneTable, zoneOf } from '../../../src/core/time/zone.ts';

const zones = new ZoneTable({ PST: 'America/Los_Angeles' });
const tokyo = zoneOf('Asia/Tokyo') as Zone;
const newYork = zoneOf('America/New_York') as Zone;

function resolve(text: string, zone: Zone = tokyo) {
  return resolveTimestamp(parseTimestamp(text), { zones, zone, zoneIsGiven: true });
}

function iso(text: string, zone: Zone = tokyo): string | undefined {
  const { instant } = resolve(text, zone);
  return instant === undefined ? undefined : new Date(instant).toISOString().replace('.000Z', 'Z');
}

describe('times as people write them', () => {
  const cases: readonly [text: string, utc: string | undefined][] = [
    ['2026-03-01T14:30:00+09:00', '2026-03-01T05:30:00Z'],
    ['2023-01-15 14:30:00 JST', '2023-01-15T05:30:00Z'],
    ['2023-01-15 14:30', '2023-01-15T05:30:00Z'],
    ['2023/01/15 14:30', '2023-01-15T05:30:00Z'],
    ['2023年1月15日 14時30分', '2023-01-15T05:30:00Z'],
    ['２０２３-０１-１５　１４：３０', '2023-01-15T05:30:00Z'],
    ['2023-01-15 24:00', '2023-01-15T15:00:00Z'],
    ['2023-01-15 (日) 14:30', '2023-01-15T05:30:00Z'],
    ['2023-01-15 2:30 PM', '2023-01-15T05:30:00Z'],
    ['2023-01-15 12:05 am', '2023-01-14T15:05:00Z'],
    ['2023-01-15T14:30Z', '2023-01-15T14:30:00Z'],
    ['2023-01-15 14:30 UTC', '2023-01-15T14:30:00Z'],
    ['2023-01-15 14:30 UTC+9', '2023-01-15T05:30:00Z'],
    ['2023-01-15 14:30 Europe/Berlin', '2023-01-15T13:30:00Z'],
    ['2023-01-15 14:30 PST', '2023-01-15T22:30:00Z'],
    ['~2023-01-15 14:30', '2023-01-15T05:30:00Z'],
    ['2023-01-15 14:30頃', '2023-01-15T05:30:00Z'],
    ['2023-02-30 14:30', undefined],
    ['2023-01-15 25:00', undefined],
    ['2023-01-15 14:60', undefined],
    ['2023-13-01 14:30', undefined],
    ['soon', undefined],
  ];
  for (const [text, utc] of cases) it(`${text} → ${utc}`, () => assert.equal(iso(text), utc));

  const kinds: readonly [text: string, kind: string][] = [
    ['2023-XX-XX 14:30:00 JST', 'placeholder'],
    ['TBD', 'placeholder'],
    ['継続中', 'open'],
    ['ongoing', 'open'],
    ['', 'open'],
    ['14:30', 'timestamp'],
    ['whenever', 'unreadable'],
    ['9'.repeat(500), 'unreadable'],
  ];
  for (const [text, kind] of kinds)
    it(`${text.slice(0, 30) || '(nothing)'} is ${kind}`, () => assert.equal(parseTimestamp(text).kind, kind));

  it('names a zone that nobody knows, with its place', () => {
    assert.deepEqual(resolve('2023-01-15 14:30 CST').note, {
      type: 'unknown-zone',
      name: 'CST',
      span: { start: 17, end: 20 },
    });
  });
});

describe('daylight saving', () => {
  it('makes 00:30 to 03:30 four hours when clocks go back', () => {
    const from = resolve('2026-11-01 00:30', newYork).instant as Instant;
    const to = resolve('2026-11-01 03:30', newYork).instant as Instant;
    assert.equal(to - from, 4 * hour);
  });

  it('makes 01:30 to 03:30 one hour when clocks go forward', () => {
    const from = resolve('2026-03-08 01:30', newYork).instant as Instant;
    const to = resolve('2026-03-08 03:30', newYork).instant as Instant;
    assert.equal(to - from, hour);
  });

  it('gives both readings of a local time that comes twice', () => {
    const { note } = resolve('2026-11-01 01:30', newYork);
    assert.equal(note?.type, 'ambiguous');
    if (note?.type === 'ambiguous') assert.equal(note.second - note.first, hour);
  });

  it('gives both readings of a local time that never comes', () => {
    const { note } = resolve('2026-03-08 02:30', newYork);
    assert.equal(note?.type, 'nonexistent');
    if (note?.type === 'nonexistent')
      assert.deepEqual(
        [formatInstant(note.first, newYork), formatInstant(note.second, newYork)],
        ['2026-03-08 03:30', '2026-03-08 01:30'],
      );
  });
});

describe('rows with a clock time alone', () => {
  const start = { instant: resolve('2026-04-12 23:50').instant as Instant, zone: tokyo };
  const rows = (texts: readonly string[], begin = start) =>
    resolveRows(texts.map(parseTimestamp), begin, { zones, zone: tokyo, zoneIsGiven: true }).map(({ instant }) =>
      instant === undefined ? undefined : formatInstant(instant, tokyo),
    );

  it('cross midnight: 23:50 to 00:10 is 20 minutes', () => {
    assert.deepEqual(rows(['23:50', '00:10', '00:05']), ['2026-04-12 23:50', '2026-04-13 00:10', '2026-04-13 00:05']);
  });

  it('keep a small step back on the same day, for the order to be seen', () => {
    assert.deepEqual(rows(['23:50', '23:40']), ['2026-04-12 23:50', '2026-04-12 23:40']);
  });

  it('are of the midnight at which the incident starts, where the first says 24:00', () => {
    const midnight = { instant: resolve('2026-04-12 24:00').instant as Instant, zone: tokyo };
    assert.deepEqual(rows(['24:00', '24:00', '00:10', '13:00', '24:00'], midnight), [
      '2026-04-13 00:00',
      '2026-04-13 00:00',
      '2026-04-13 00:10',
      '2026-04-13 13:00',
      '2026-04-14 00:00',
    ]);
    assert.deepEqual(rows(['00:00', '24:00'], midnight), ['2026-04-13 00:00', '2026-04-14 00:00']);
  });

  it('take the date from a row that has one, and skip what cannot be read', () => {
    assert.deepEqual(rows(['2026-04-14 10:00', '??', '10:05']), ['2026-04-14 10:00', undefined, '2026-04-14 10:05']);
  });
});

describe('durations', () => {
  const cases: readonly [text: string, minutes: number | readonly [number, number] | undefined][] = [
    ['2時間15分', 135],
    ['2h15m', 135],
    ['135 min', 135],
    ['135分', 135],
    ['PT2H15M', 135],
    ['1 hour 30 minutes', 90],
    ['1.5h', 90],
    ['2:15', 135],
    ['約2時間', 120],
    ['２時間１５分', 135],
    ['3日', 4320],
    ['90秒', 1.5],
    ['30-60 minutes', [30, 60]],
    ['30〜60分', [30, 60]],
    ['1h-90m', [60, 90]],
    ['60-30 minutes', undefined],
    ['quickly', undefined],
    ['15', undefined],
  ];
  for (const [text, minutes] of cases) {
    it(`${text} → ${minutes}`, () => {
      const duration = parseDuration(text);
      if (minutes === undefined) assert.equal(duration.kind, 'unreadable');
      else if (duration.kind !== 'duration') assert.fail(duration.kind);
      else
        assert.deepEqual(
          [duration.low / minute, duration.high / minute],
          typeof minutes === 'number' ? [minutes, minutes] : minutes,
        );
    });
  }

  it('are read as they are written, in both languages', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400_000 }),
        fc.constantFrom('en' as const, 'ja' as const),
        (seconds, language) => {
          const duration = parseDuration(formatDuration(seconds * 1000, language));
          assert.ok(duration.kind === 'duration' && duration.low === seconds * 1000);
        },
      ),
    );
  });
});

describe('instants', () => {
  it('come back from what is written, in any zone', () => {
    const names = ['Asia/Tokyo', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];
    const table = new Map(names.map((name) => [name, zoneOf(name) as Zone]));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), fc.constantFrom(...names), (seconds, name) => {
        const zone = table.get(name) as Zone;
        const instant = asInstant(seconds * 1000);
        assert.equal(resolve(formatIso(instant, zone)).instant, instant);
      }),
    );
  });

  it('never fail on any text', () => {
    fc.assert(fc.property(fc.string(), (text) => void [resolve(text), parseDuration(text)]));
  });
});
