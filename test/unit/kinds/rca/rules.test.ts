import assert from 'node:assert/strict';
import { blamePhrase } from '../../../../src/core/kinds/rca/blame-phrases.ts';
import { parseDue } from '../../../../src/core/kinds/rca/due-date.ts';
import { problemsOf, workspaceOf } from '../../../support/fixtures.ts';

function analysis(actions: string, { date = '2026-03-05', technical = '- a' } = {}): string {
  return `# A\n\n- Date: ${date}\n\n## Technical causes\n\n${technical}\n\n## Process causes\n\n- b\n\n## Organisational causes\n\n- c\n\n## Action items\n\n${actions}\n`;
}

const codes = (text: string, config = '') => {
  const workspace = workspaceOf({ 'a.md': text, ...(config !== '' && { 'hansei.yml': config }) });
  return workspace.problems('a.md').map(({ code }) => code);
};

describe('what an action needs', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['an owner and a date', '- [ ] Pin it', ['rca/action-due', 'rca/action-owner']],
    ['nothing more once it is done', '- [x] Pin it', []],
    [
      'nothing more once its words say so',
      '- 直す（実施済み）\n- Pin it (Ada), done 2026-03-10\n- 替える（3/10完了）',
      [],
    ],
    ['nothing more once its table says so', '| Action | Owner | Status |\n|-|-|-|\n| Pin it | | done |', []],
    ['no date where the heading has a limit', '### Short term (within 30 days)\n\n- [ ] Pin it (owner: @a)', []],
    ['a date all the same where it has none', '### Short term\n\n- [ ] Pin it (owner: @a)', ['rca/action-due']],
    [
      'a real owner: a placeholder is one problem',
      '- [ ] Pin it (owner: TBD, due: 2026-04-01)',
      ['document/placeholder'],
    ],
    [
      'a real date: a placeholder is one problem',
      '- [ ] Pin it (owner: @a, due: 2026-XX-XX)',
      ['document/placeholder'],
    ],
    ['a real action: a placeholder is one problem', '- [ ] <action>', ['document/placeholder']],
    ['a date that is one', '- [ ] Pin it (owner: @a, due: soon)', ['rca/action-due']],
    ['a quarter will do', '- [ ] Pin it (owner: @a, due: Q2 2026)', []],
    [
      'to be due within the horizon',
      '### Short term\n\n- [ ] Pin it (owner: @a, due: 2026-04-05)',
      ['rca/action-horizon'],
    ],
    ['on its last day is in time', '### Short term\n\n- [ ] Pin it (owner: @a, due: 2026-04-04)', []],
    [
      'a month is the same day of the next',
      '### Short term (1 month)\n\n- [ ] Pin it (owner: @a, due: 2026-04-05)',
      [],
    ],
    [
      'a month in Japanese too',
      '### 短期対策（1ヶ月以内）\n\n- [ ] Pin it (owner: @a, due: 2026-04-06)',
      ['rca/action-horizon'],
    ],
    ['one owner: everybody is nobody', '- [ ] Pin it (owner: everyone, due: 2026-04-05)', ['rca/action-owner']],
    ['one owner in Japanese', '- [ ] 固定する（担当: 全員、期限: 2026-04-05）', ['rca/action-owner']],
    ['one owner: a name that begins so is one', '- [ ] Pin it (owner: Allison, due: 2026-04-05)', []],
    ['an end', '- [ ] Investigate the leak (owner: @a, due: 2026-04-05)', ['rca/action-vague']],
    ['an end in Japanese', '- [ ] 二重化を検討する（担当: 佐藤、期限: 2026-04-05）', ['rca/action-vague']],
    ['an end behind TODO', '- [ ] TODO: think about a CDN (owner: @a, due: 2026-04-05)', ['rca/action-vague']],
    [
      'nothing more once its ticket is followed by DONE',
      '| Action | Owner | Bug |\n|-|-|-|\n| Pin it | sato | n/a DONE |',
      [],
    ],
    [
      'to be due within the horizon, in Japanese the month first',
      '### 短期\n\n- [ ] 固定する（担当: 佐藤、期限: 4/5）',
      ['rca/action-horizon'],
    ],
    ['strengthening has one', '- [ ] 監視の強化（担当: 佐藤、期限: 2026-04-05）', []],
  ];
  for (const [name, actions, expected] of cases)
    it(name, () => assert.deepEqual([...codes(analysis(actions))].sort(), expected));

  it('horizons come from the configuration', () => {
    const text = analysis('### Short term\n\n- [ ] Pin it (owner: @a, due: 2026-04-05)');
    assert.deepEqual(codes(text, 'horizons: { short: 60 }\n'), []);
  });
});

describe('factors and actions', () => {
  const owned = '(owner: @a, due: 2026-04-01';
  it('are left alone where factors have no ids', () => assert.deepEqual(codes(analysis(`- [ ] Pin it ${owned})`)), []));
  it('answer each other where they have', () => {
    const technical = '- T1: x\n- T2: y (accepted risk: cheap)\n- T3: z';
    const text = analysis(
      `- [ ] Pin it ${owned}, factor: T1)\n- [ ] Paint it ${owned})\n- [ ] Sell it ${owned}, factor: T9)`,
      { technical },
    );
    assert.deepEqual([...codes(text)].sort(), ['rca/action-factor', 'rca/action-factor', 'rca/factor-without-action']);
  });
});

describe('blame', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['Human error during the upgrade', 'Human error'],
    ['The engineer forgot to rotate the key', 'engineer forgot to'],
    ['They should have tested it', 'should have tested'],
    ['確認不足により設定が戻った', '確認不足'],
    ['担当者のミスで停止した', '担当者のミス'],
    ['ヒューマンエラー', 'ヒューマンエラー'],
    ['A typo by @kim took the config down', 'typo by @kim'],
    ['A mistake made by an engineer', 'mistake made by an engineer'],
    ['@kim forgot to drain the node', '@kim forgot to'],
    ['A mistake by which nobody was hurt', undefined],
    ['Not a human error: the tool accepts anything', undefined],
    ['Nobody should have been able to do this', undefined],
    ['コードレビューでの見落とし', undefined],
    ['開発チームと運用チームの連携不足', undefined],
    ['ヒューマンエラーではなく、検証の仕組みがない', undefined],
    ['The user error page was shown', undefined],
    ['The parser failed to release memory', undefined],
  ];
  for (const [text, expected] of cases) it(text, () => assert.equal(blamePhrase(text)?.phrase, expected));

  it('is looked for in causes only', () => {
    assert.deepEqual(codes(analysis('- [ ] Never say human error again (owner: @a, due: 2026-04-01)')), []);
    const found = problemsOf('a.md', analysis('- [x] y', { technical: '- Operator error' }));
    assert.deepEqual(
      found.map(({ code }) => code),
      ['rca/blame'],
    );
  });
});

describe('due dates', () => {
  const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
  const cases: readonly (readonly [string, string])[] = [
    ['2026-04-01', '2026-04-01'],
    ['2026年4月1日', '2026-04-01'],
    ['by 2026-04-01', '2026-04-01'],
    ['2026-04-01まで', '2026-04-01'],
    ['2026-04', '2026-04-30'],
    ['2026年2月末', '2026-02-28'],
    ['Q2 2026', '2026-06-30'],
    ['2026 Q4', '2026-12-31'],
    ['2 weeks', '2026-03-19'],
    ['30日以内', '2026-04-04'],
    ['in 2 weeks', '2026-03-19'],
    ['Within 90 minutes', '2026-03-06'],
    ['3/31', '2026-03-31'],
    ['3/31まで', '2026-03-31'],
    // In Japanese the month comes first: only elsewhere can it be either.
    ['4/5まで', '2026-04-05'],
    ['5/4（月）', '2026-05-04'],
    ['2026/9/末', '2026-09-30'],
    ['4/末', '2026-04-30'],
    ['3月31日', '2026-03-31'],
    ['4月末', '2026-04-30'],
    ['2/28', '2026-02-28'],
    ['1月15日', '2026-01-15'],
    ['12月中', '2026-12-31'],
    ['March 31', '2026-03-31'],
    ['by 31 March', '2026-03-31'],
    ['令和9年4月1日', '2027-04-01'],
    ['令和９年４月１日まで', '2027-04-01'],
    ['令和9年3月末', '2027-03-31'],
  ];
  for (const [text, expected] of cases)
    it(`${text} is ${expected}`, () =>
      assert.deepEqual(parseDue(text, day('2026-03-05')), { kind: 'day', day: day(expected) }));
  for (const [text, kind] of [
    ['Q2', 'vague'],
    ['4月末', 'vague'],
    ['soon', 'unreadable'],
    ['随時', 'unreadable'],
    ['TBD', 'placeholder'],
    ['2026-13-01', 'unreadable'],
    ['2026年2月30日', 'unreadable'],
    ['April 31, 2026', 'unreadable'],
    ['31/04/2026', 'unreadable'],
    ['令和8年2月30日', 'unreadable'],
    // Whose financial year begins in which month, nobody can tell.
    ['FY2026 Q2', 'vague'],
    ['FY 2026 Q2', 'vague'],
    ['2026年度Q2', 'vague'],
    ['令和8年度Q2', 'vague'],
  ] as const)
    it(`${text} is ${kind}`, () => assert.equal(parseDue(text, undefined).kind, kind));

  it('of the next year where that day is long gone', () =>
    assert.deepEqual(parseDue('1月15日', day('2026-12-01')), { kind: 'day', day: day('2027-01-15') }));
  for (const text of ['4/5', '2月30日', '13/13', '0/20'])
    it(`${text} is no day`, () => assert.equal(parseDue(text, day('2026-03-05')).kind, 'vague'));
});
