import assert from 'node:assert/strict';
import { formatAmount, formatNumber, formatPercent, formatPoints } from '../../../src/core/impact/format.ts';

describe('figures for people', () => {
  const figures: readonly [shown: string, expected: string][] = [
    [formatNumber(405_000, 'en'), '405,000'],
    [formatAmount(4_050_000, 'USD', 'en'), '$4,050,000'],
    [formatAmount(1234.5, 'USD', 'en'), '$1,234.50'],
    [formatAmount(1234.5, 'JPY', 'en'), '¥1,235'],
    [formatAmount({ low: 1, base: 2, high: 3 }, 'EUR', 'en'), '€1 – €3'],
    [formatAmount(1234.5, 'NO', 'en'), '1,234.5 NO'],
    [formatPercent(99.6875, 'en'), '99.6875 %'],
    [formatPercent(99.9, 'en'), '99.9 %'],
    [formatPercent(99.999_99, 'en'), '99.9999 %'],
    [formatPercent(100 * (1 - 135 / 44_640), 'en'), '99.6976 %'],
    [formatPercent(312.5, 'ja', 1), '312.5 %'],
    [formatPoints(0.2125, 'en'), '0.2125 percentage points'],
    [formatPoints(0.2125, 'ja'), '0.2125 ポイント'],
  ];
  for (const [shown, expected] of figures) it(expected, () => assert.equal(shown, expected));
});
