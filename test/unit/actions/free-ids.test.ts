import assert from 'node:assert/strict';
import { withFreeIds } from '../../../src/core/actions/free-ids.ts';

describe('the ids of a template', () => {
  const cases: readonly (readonly [string, string, readonly string[], string])[] = [
    ['stay where nobody has them', 'id: INC-2026-014\n', [], 'id: INC-2026-014\n'],
    [
      'take the next free number, also where the text names them',
      'id: INC-2026-014\n# INC-2026-014: x\n',
      ['INC-2026-014', 'INC-2026-015'],
      'id: INC-2026-016\n# INC-2026-016: x\n',
    ],
    ['keep their width', 'id: R-009\n', ['R-009'], 'id: R-010\n'],
    ['get a number where they have none', '  id: kb-cart-pool\n', ['kb-cart-pool'], '  id: kb-cart-pool-2\n'],
    ['get it in their own manner', '    id: slow_web\n', ['slow_web'], '    id: slow_web_2\n'],
    [
      'are its own: what it refers to stays',
      'id: RCA-1\nincident: INC-1\nlike: RCA-1-b\n',
      ['RCA-1', 'INC-1'],
      'id: RCA-2\nincident: INC-1\nlike: RCA-1-b\n',
    ],
  ];
  for (const [name, text, taken, expected] of cases) {
    it(name, () => assert.equal(withFreeIds(text, new Set(taken)), expected));
  }
});
