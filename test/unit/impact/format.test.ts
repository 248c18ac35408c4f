import assert from 'node:assert/strict';
import { formatAmount, formatAvailability, formatNumber, formatPoints } from '../../../src/core/impact/format.ts';

describe('figures for people', () => {
  const figures: readonly [shown: string, expected: string][] = [
    [formatNumber(405_000, 'en'), '405,000'],
    [formatAmount(4_050_000, 'USD', 'en'), '$4,050,000'],
    [formatAmount(1234.5, 'USD', 'en'), '$1,234.50'],
    [formatAmount(1234.5, 'JPY', 'en'), '¥1,235'],
    [formatAmount({ low: 1, base: 2, high: 3 }, 'EUR', 'en'), '€1 – €3'],
    [formatAmount(1234.5, 'NO', 'en'), '1,234.5 NO'],
    [formatAvailability(99.6875, 99.9, 'en'), '99.6875 %'],
    [formatAvailability(99.9, 99.9, 'en'), '99.9 %'],
    [formatAvailability(99.999_99, 99.9, 'en'), '99.9999 %'],
    [formatAvailability(100 * (1 - 135 / 44_640), 99.9, 'ja'), '99.6976 %'],
    // A target that is missed by a second does not read as met.
    [formatAvailability(99.899_97, 99.9, 'en'), '99.89997 %'],
    [formatAvailability(99.999_85, 99.9999, 'en'), '99.99985 %'],
    [formatAvailability(99.999_95, 100, 'en'), '99.9999 %'],
    [formatPoints(0.000_03, 'en'), '0.00003 percentage points'],
    [formatPoints(0.000_038_6, 'ja'), '0.00004 ポイント'],
    [formatPoints(0, 'en'), '0 percentage points'],
    [formatPoints(1, 'en'), '1 percentage point'],
    [formatPoints(0.2125, 'en'), '0.2125 percentage points'],
    [formatPoints(0.2125, 'ja'), '0.2125 ポイント'],
  ];
  for (const [shown, expected] of figures) it(expected, () => assert.equal(shown, expected));
});
