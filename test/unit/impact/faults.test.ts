import assert from 'node:assert/strict';
import { type ImpactFault, impactFaults } from '../../../src/core/impact/faults.ts';
import { computeImpact } from '../../../src/core/impact/impact.ts';
import type { ImpactInput } from '../../../src/core/impact/impact-input.ts';
import type { ImpactInterval } from '../../../src/core/impact/intervals.ts';
import { asInstant, minute } from '../../../src/core/time/instant.ts';
import { fixedZone } from '../../../src/core/time/zone.ts';

const at = (minutes: number) => asInstant(minutes * minute);

const sound: ImpactInput = {
  id: 'INC-1',
  started: at(0),
  detected: at(5),
  acknowledged: at(7),
  mitigated: at(50),
  resolved: at(60),
  intervals: [],
  affectedUsers: 10,
  normalTps: 1,
  revenuePerTransaction: 1,
  currency: 'USD',
  recoveredRatio: 0,
  target: 99.9,
  window: { type: 'rolling', length: 43_200 * minute },
  zone: fixedZone(0),
};

const interval = (part: Partial<ImpactInterval>): ImpactInterval => ({
  service: '',
  from: at(0),
  to: at(60),
  fraction: 1,
  ...part,
});

describe('guards of impact', () => {
  it('find nothing in a sound incident, open or closed', () => {
    assert.deepEqual(impactFaults(sound), []);
    assert.deepEqual(impactFaults({ ...sound, resolved: undefined, mitigated: undefined }), []);
  });

  const cases: readonly [name: string, change: Partial<ImpactInput>, fault: ImpactFault][] = [
    [
      'an end before the start',
      { resolved: at(-1), mitigated: undefined },
      { kind: 'end-before-start', started: at(0), resolved: at(-1) },
    ],
    [
      'detection before the start',
      { detected: at(-1) },
      { kind: 'detected-before-start', started: at(0), detected: at(-1) },
    ],
    [
      'acknowledgement before detection',
      { acknowledged: at(4) },
      { kind: 'acknowledged-before-detected', detected: at(5), acknowledged: at(4) },
    ],
    [
      'mitigation before the start',
      { mitigated: at(-2) },
      { kind: 'mitigated-before-start', started: at(0), mitigated: at(-2) },
    ],
    [
      'an interval that runs backwards',
      { intervals: [interval({ to: at(-3) })] },
      { kind: 'interval-reversed', index: 0, from: at(0), to: at(-3) },
    ],
    [
      'a fraction in percent',
      { intervals: [interval({}), interval({ fraction: 30 })] },
      { kind: 'fraction-range', index: 1, fraction: 30, suggestion: 0.3 },
    ],
    [
      'a negative fraction',
      { intervals: [interval({ fraction: -0.1 })] },
      { kind: 'fraction-range', index: 0, fraction: -0.1, suggestion: undefined },
    ],
    [
      'a recovered ratio in percent',
      { recoveredRatio: 12.5 },
      { kind: 'recovered-range', ratio: 12.5, suggestion: 0.125 },
    ],
    ['a target as a ratio', { target: 0.999 }, { kind: 'target-range', target: 0.999, suggestion: 99.9 }],
    [
      'a target as a ratio with four nines',
      { target: 0.9999 },
      { kind: 'target-range', target: 0.9999, suggestion: 99.99 },
    ],
    ['a target above 100', { target: 999 }, { kind: 'target-range', target: 999, suggestion: undefined }],
    ['a negative rate', { normalTps: -50 }, { kind: 'negative', input: 'normal_tps', value: -50 }],
    ['negative users', { affectedUsers: -1 }, { kind: 'negative', input: 'affected_users', value: -1 }],
    [
      'negative revenue',
      { revenuePerTransaction: { low: -1, base: 2, high: 3 } },
      { kind: 'negative', input: 'revenue_per_transaction', value: -1 },
    ],
    ['a range out of order', { revenuePerTransaction: { low: 3, base: 2, high: 1 } }, { kind: 'revenue-order' }],
    [
      'another currency in an interval',
      { intervals: [interval({ currency: 'USD' }), interval({ currency: 'EUR' })] },
      { kind: 'mixed-currency', index: 1, currency: 'EUR', expected: 'USD' },
    ],
    [
      'a currency that does not exist',
      { currency: 'YEN' },
      { kind: 'unknown-currency', currency: 'YEN', suggestion: 'JPY' },
    ],
  ];
  for (const [name, change, fault] of cases) {
    it(`find ${name}`, () => assert.deepEqual(impactFaults({ ...sound, ...change }), [fault]));
  }

  const blanks: readonly [change: Partial<ImpactInput>, figure: keyof ReturnType<typeof computeImpact>][] = [
    [{ resolved: at(-1) }, 'durationMinutes'],
    [{ detected: at(-1) }, 'timeToDetectMinutes'],
    [{ intervals: [interval({ fraction: 30 })] }, 'effectiveDowntimeMinutes'],
    [{ normalTps: -50 }, 'lostTransactions'],
    [{ recoveredRatio: 50 }, 'lostTransactions'],
    [{ revenuePerTransaction: -1 }, 'revenueLoss'],
    [{ intervals: [interval({ currency: 'EUR' })] }, 'revenueLoss'],
    [{ currency: 'YEN' }, 'revenueLoss'],
    [{ target: 0.999 }, 'sla'],
  ];
  for (const [change, figure] of blanks) {
    it(`leave ${figure} blank for ${JSON.stringify(change)}`, () =>
      assert.equal(computeImpact({ ...sound, ...change })[figure], null));
  }
});
