import assert from 'node:assert/strict';
import { problemsOf } from '../../../support/fixtures.ts';

const isOpen = (...rows: readonly string[]) =>
  problemsOf(
    'a.md',
    `# A\n\n- Started: 2026-03-01 14:30 UTC\n- Detected: 2026-03-01 14:30 UTC\n- Resolved: 2026-03-01 15:00 UTC\n\n## Timeline\n\n| Time | Event |\n|-|-|\n${rows
      .map((row, index) => `| 14:${40 + index} | ${row} |\n`)
      .join('')}`,
  ).some(({ code }) => code === 'timeline/open-hypothesis');

describe('a hypothesis', () => {
  const cases: readonly (readonly [boolean, ...string[]])[] = [
    [true, 'Hypothesis: the network is split', 'Pods moved; checkout recovers'],
    [true, '仮説: 証明書の期限切れ', '復旧'],
    [false, '仮説1: DB が遅い', '仮説1は誤り'],
    [false, 'Hypothesis: the network is split', 'Checked the routes: all there'],
    [false, 'Hypothesis: the network is split', 'Not the network: routes checked'],
    [false, 'Hypothesis 1: the network', 'Hypothesis 1 refuted'],
    [false, 'Hypothesis: the network', 'Root cause identified: no priority class'],
  ];
  for (const [open, ...rows] of cases)
    it(`is ${open ? 'open' : 'settled'}: ${rows.join(' → ')}`, () => assert.equal(isOpen(...rows), open));
});
