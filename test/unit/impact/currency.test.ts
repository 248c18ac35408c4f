import assert from 'node:assert/strict';
import { isCurrency, nearestCurrency } from '../../../src/core/impact/currency.ts';

describe('a currency code that is none', () => {
  const meant: readonly [written: string, code: string | undefined][] = [
    ['UDS', 'USD'],
    ['usd', 'USD'],
    ['GPB', 'GBP'],
    ['Yen', 'JPY'],
    ['RMB', 'CNY'],
    ['QQQ', undefined],
    ['', undefined],
  ];
  for (const [written, code] of meant) {
    it(`“${written}” most likely means ${code ?? 'nothing that is known'}`, () => {
      assert.equal(isCurrency(written), false);
      assert.equal(nearestCurrency(written), code);
      if (code !== undefined) assert.equal(isCurrency(code), true);
    });
  }
});
