import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayAround, dayAt } from '../../../src/core/time/day-number.ts';
import { asInstant, hour } from '../../../src/core/time/instant.ts';
import { type Zone, zoneOf } from '../../../src/core/time/zone.ts';

const zones = ['UTC', 'Asia/Tokyo', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe'];

describe('the day around an instant', () => {
  it('begins and ends at midnight', () => {
    const tokyo = zoneOf('Asia/Tokyo') as Zone;
    const { from, until } = dayAround(asInstant(Date.parse('2026-03-10T12:00:00Z')), tokyo);
    assert.equal(new Date(from).toISOString(), '2026-03-09T15:00:00.000Z');
    assert.equal(new Date(until).toISOString(), '2026-03-10T15:00:00.000Z');
  });

  it('has 23 hours where clocks go forward', () => {
    const london = zoneOf('Europe/London') as Zone;
    const { from, until } = dayAround(asInstant(Date.parse('2026-03-29T12:00:00Z')), london);
    assert.equal(until - from, 23 * hour);
  });

  it('is the same from its first to its last millisecond, and another beyond', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('1990-01-01'), max: Date.parse('2040-01-01') }),
        fc.constantFrom(...zones),
        (milliseconds, name) => {
          const zone = zoneOf(name) as Zone;
          const instant = asInstant(milliseconds);
          const number = dayAt(instant, zone);
          const { from, until } = dayAround(instant, zone);
          assert.ok(from <= instant && instant < until);
          const days = [from - 1, from, until - 1, until].map((at) => dayAt(asInstant(at), zone));
          assert.deepEqual(days, [number - 1, number, number, number + 1]);
        },
      ),
    );
  });
});
