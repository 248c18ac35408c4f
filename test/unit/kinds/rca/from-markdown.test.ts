import assert from 'node:assert/strict';
import { readMarkdown } from '../../../../src/core/document/read-markdown.ts';
import { valueAt } from '../../../../src/core/document/value.ts';
import { fromMarkdown } from '../../../../src/core/kinds/rca/from-markdown.ts';
import { looksLikeAnalysis } from '../../../../src/core/kinds/rca/looks-like-analysis.ts';

function read(text: string) {
  const { value, source } = fromMarkdown(readMarkdown(text), 'a.md');
  return {
    plain: (pointer: string): unknown => JSON.parse(JSON.stringify(valueAt(value, pointer) ?? null)),
    written: (pointer: string) => {
      const span = source.find(pointer);
      return span === undefined ? undefined : text.slice(span.start, span.end);
    },
  };
}

const timeline = '## Timeline\n\n| Time | Event |\n|-|-|\n| 14:30 | x |\n\n';

describe('recognition of analyses by their content', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['two layers of causes', '## Technical causes\n\n- a\n\n## Process causes\n\n- b\n', true],
    ['numbered, in Japanese', '## 1. 技術的原因\n\n- a\n\n## 3. 組織的原因\n\n- b\n', true],
    [
      'bare layers below a heading of factors',
      '## Contributing factors\n\n### Technical\n\n- a\n\n### Process\n\n- b\n',
      true,
    ],
    ['all three bare layers', '# A\n\n## Technical\n\n## Process\n\n## Organizational\n', true],
    ['a timeline with actions', `${timeline}## Action items\n\n- [ ] do it\n`, true],
    ['a postmortem with actions', '---\nkind: postmortem\n---\n# A\n\n## 改善アクション\n\n- [ ] 直す\n', true],
    ['two bare words as headings', '# Handbook\n\n## Technical\n\n- a\n\n## Process\n\n- b\n', false],
    ['one layer', '## Technical causes\n\n- a\n', false],
    ['actions alone', '## Action items\n\n- [ ] do it\n', false],
    ['a timeline without actions', timeline, false],
  ];
  for (const [name, text, expected] of cases)
    it(name, () => assert.equal(looksLikeAnalysis(readMarkdown(text)), expected));
});

describe('layers', () => {
  it('hold list items as factors, with ids, groups and accepted risks', () => {
    const text = `## 技術的原因

### 直接原因

- T1: メモリリーク
- [T2] 試験がない（リスク受容: 次期更改で対応）
- **T3** no alert
  - accepted risk: it is cheap
  - a remark

## プロセス原因

手順がない。
`;
    const document = read(text);
    assert.deepEqual(document.plain('/layers/technical'), [
      { id: 'T1', group: '直接原因', text: 'メモリリーク' },
      { id: 'T2', group: '直接原因', text: '試験がない', accepted_risk: '次期更改で対応' },
      { id: 'T3', group: '直接原因', text: 'no alert', accepted_risk: 'it is cheap' },
    ]);
    assert.deepEqual(document.plain('/layers/process'), [{ text: '手順がない。' }]);
    assert.equal(document.written('/layers/technical/1/text'), '試験がない');
    assert.equal(document.written('/layers/technical/1/accepted_risk'), '次期更改で対応');
  });

  it('hold lines that stand for items', () => {
    const text =
      '## 技術的原因\n\n次の 2 点。\n・T1: リーク\n・試験がない（リスク受容: まれ）\n\n## 組織的原因\n\n①連携不足\n②知識不足\n';
    assert.deepEqual(read(text).plain('/layers/technical'), [
      { id: 'T1', text: 'リーク' },
      { text: '試験がない', accepted_risk: 'まれ' },
    ]);
    assert.deepEqual(read(text).plain('/layers/organisational'), [{ text: '連携不足' }, { text: '知識不足' }]);
  });

  it('hold the rows of a table', () => {
    const text =
      '## Technical causes\n\n| ID | Factor |\n|-|-|\n| T1 | No canary |\n\n## Process causes\n\n| Factor | Owner |\n|-|-|\n| No drill | me |\n';
    assert.deepEqual(read(text).plain('/layers/technical'), [{ id: 'T1', text: 'No canary' }]);
    assert.deepEqual(read(text).plain('/layers/process'), [{ text: 'No drill' }]);
  });
});

describe('actions', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    [
      '- [ ] Do it (owner: @sato, due: 2026-04-01, factor: T1, done when: it is merged)',
      { text: 'Do it', owner: '@sato', due: '2026-04-01', factor: 'T1', criterion: 'it is merged', done: false },
    ],
    [
      '- [x] 直す（担当: 佐藤、期限: 2026-04-01、要因: T1、完了条件: 試験（夜間）が通る）',
      { text: '直す', owner: '佐藤', due: '2026-04-01', factor: 'T1', criterion: '試験（夜間）が通る', done: true },
    ],
    ['- [ ] Do it (owner: @sato, factor: T1, P2)', { text: 'Do it', owner: '@sato', factor: 'T1, P2', done: false }],
    ['- [ ] Do it — owner: sato, due: 2026-04-01', { text: 'Do it', owner: 'sato', due: '2026-04-01', done: false }],
    ['- [ ] 直す 担当: 佐藤、期限: 2026-04-01', { text: '直す', owner: '佐藤', due: '2026-04-01', done: false }],
    ['- [ ] Do it (@sato, 2026-04-01)', { text: 'Do it', owner: '@sato', due: '2026-04-01', done: false }],
    [
      '- [ ] @sato do it by 2026-04-01',
      { text: 'do it by 2026-04-01', owner: '@sato', due: '2026-04-01', done: false },
    ],
    ['- [ ] [T1] Do it (with care)', { text: 'Do it (with care)', factor: 'T1', done: false }],
    ['- [ ] See [T1](a.md) and mail a@b.example', { text: 'See [T1](a.md) and mail a@b.example', done: false }],
    [
      '- [ ] Do it\n  - Owner: @sato\n  - Due: 2026-04-01',
      { text: 'Do it', owner: '@sato', due: '2026-04-01', done: false },
    ],
    ['- **Do it** — @sato — 2026-04-01', { text: '**Do it**', owner: '@sato', due: '2026-04-01' }],
    ['- Do it. Owner: Bob Due: 2026-04-01', { text: 'Do it.', owner: 'Bob', due: '2026-04-01' }],
    ['- [ ] 直す 担当：@ito 期限：来月', { text: '直す', owner: '@ito', due: '来月', done: false }],
    ['- Do it (**Owner:** Bob  **Due:** 2026-04-01)', { text: 'Do it', owner: 'Bob', due: '2026-04-01' }],
    ['- Do it. Owner: Bob. Due: 2026-04-01.', { text: 'Do it.', owner: 'Bob', due: '2026-04-01' }],
    ['- 直す（佐藤、3/31まで）', { text: '直す', owner: '佐藤', due: '3/31まで' }],
    ['- 直す（佐藤、令和8年3月31日まで）', { text: '直す', owner: '佐藤', due: '令和8年3月31日まで' }],
    ['- 令和8年3月31日までに直す', { text: '令和8年3月31日までに直す', due: '令和8年3月31日' }],
    ['- 2026年3月31日までに直す', { text: '2026年3月31日までに直す', due: '2026年3月31日' }],
    ['- 直す（鈴木、4/末）', { text: '直す', owner: '鈴木', due: '4/末' }],
    ['- 直す（佐藤、３月３１日まで）', { text: '直す', owner: '佐藤', due: '３月３１日まで' }],
    ['- Do it (Platform team, 2026-04-01)', { text: 'Do it', owner: 'Platform team', due: '2026-04-01' }],
    ['- Do it (owner: dana, due 2026-08-15)', { text: 'Do it', owner: 'dana', due: '2026-08-15' }],
    [
      '- Do it (owner: dana, 2026-08-15, factor: T1)',
      { text: 'Do it', owner: 'dana', due: '2026-08-15', factor: 'T1' },
    ],
    ['- Do it (@lim, 30 Sep)', { text: 'Do it', owner: '@lim', due: '30 Sep' }],
    ['- Do it (Dana Lee, by Sept 30, 2026)', { text: 'Do it', owner: 'Dana Lee', due: 'Sept 30, 2026' }],
    ['- Do it — @dana, by 2026-04-20', { text: 'Do it', owner: '@dana', due: '2026-04-20' }],
    ['- Do it. Owner: Sara. Due: 15 Sep 2026. PAY-991', { text: 'Do it.', owner: 'Sara', due: '15 Sep 2026' }],
    ['- Do it (done when: it is merged, by 2026-04-20)', { text: 'Do it', criterion: 'it is merged, by 2026-04-20' }],
    ['- Kim will do it by May 20', { text: 'Kim will do it by May 20', owner: 'Kim', due: 'May 20' }],
    ['- Do it before 3 June 2026', { text: 'Do it before 3 June 2026', due: '3 June 2026' }],
    ['- [T1] Do it - Dana - May 15', { text: 'Do it', factor: 'T1', owner: 'Dana', due: 'May 15' }],
    ['- Do it - Dana - 5/15/2026', { text: 'Do it', owner: 'Dana', due: '5/15/2026' }],
    ['- Do it – now – Dana Lee – by 2026-05-15', { text: 'Do it – now', owner: 'Dana Lee', due: '2026-05-15' }],
    ['- Do it - or not - at all', { text: 'Do it - or not - at all' }],
    ['- Do it (as in May, 2026 or later)', { text: 'Do it (as in May, 2026 or later)' }],
    ['- Do it (as in 2025, 2026-04-01 or later)', { text: 'Do it (as in 2025, 2026-04-01 or later)' }],
    ['- Do it (Ada), done 2026-02-19', { text: 'Do it (Ada)', status: 'done 2026-02-19' }],
    [
      '- Do it (owner: Ada) (completed on 2026-02-19)',
      { text: 'Do it', owner: 'Ada', status: 'completed on 2026-02-19' },
    ],
    ['- 直す（3/31完了）', { text: '直す', status: '3/31完了' }],
    ['- Do it', { text: 'Do it' }],
    ['・直す（担当：佐藤、期限：2026-04-01）', { text: '直す', owner: '佐藤', due: '2026-04-01' }],
    ['①　直す（佐藤、3/31まで）', { text: '直す', owner: '佐藤', due: '3/31まで' }],
  ];
  for (const [line, expected] of cases) {
    it(line.replace(/\n\s*/g, ' ⏎ '), () => {
      const document = read(`---\nkind: rca\n---\n# A\n\n## Action items\n\n${line}\n`);
      assert.deepEqual(document.plain('/actions'), [expected]);
      for (const [key, value] of Object.entries(expected))
        if (typeof value === 'string') assert.equal(document.written(`/actions/0/${key}`), value);
    });
  }

  const described: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
    [
      'below its heading',
      '### 1. Alert on the pool\n\n- **Owner:** sato\n- **Due:** 2026-04-01\n- **Priority:** P1\n',
      { text: 'Alert on the pool', owner: 'sato', due: '2026-04-01' },
    ],
    [
      'in Japanese',
      '#### 対策1：接続数の監視を追加する\n\n- 担当: 佐藤\n- 期限: 2026-04-01\n- 完了条件: 発報を確かめた\n',
      { text: '接続数の監視を追加する', owner: '佐藤', due: '2026-04-01', criterion: '発報を確かめた' },
    ],
    [
      'with itself among its parts',
      '### Action 1\n\n- Action: alert on the pool\n- Owner: sato\n- Due: 2026-04-01\n',
      { text: 'alert on the pool', owner: 'sato', due: '2026-04-01' },
    ],
  ];
  for (const [name, text, expected] of described) {
    it(`described ${name} is one`, () => {
      const document = read(`# A\n\n## Action items\n\n${text}`);
      assert.deepEqual(document.plain('/actions'), [expected]);
    });
  }

  it('that begin with labels are still one an item', () => {
    const document = read('# A\n\n## Action items\n\n- Owner: every team names one\n- Cart: bound the pool\n');
    assert.equal(document.plain('/actions/1/text'), 'Cart: bound the pool');
  });

  it('of a table are its rows; dashes stand for nothing', () => {
    const text =
      '---\nkind: rca\n---\n## 改善アクション\n\n| アクション | 担当 | 期限 | 種別 | 状態 |\n|-|-|-|-|-|\n| 直す | - | 2026-04-01 | 予防 | 完了 |\n';
    assert.deepEqual(read(text).plain('/actions'), [{ text: '直す', due: '2026-04-01', type: '予防', status: '完了' }]);
  });

  it('of a table have what no column says with their words, as messages ask for it', () => {
    const text =
      '---\nkind: rca\n---\n## Action items\n\n| Action | Type | Owner |\n|-|-|-|\n| Do it (owner: @sato, due: 2026-04-01, factor: T1) | detect | |\n| Do that (due: 2026-04-01) | detect | Kim |\n| Grep a \\| b (due: 2026-04-01) | detect | |\n| As it is (with care) | | |\n';
    const document = read(text);
    assert.deepEqual(document.plain('/actions'), [
      { text: 'Do it', type: 'detect', owner: '@sato', due: '2026-04-01', factor: 'T1' },
      { text: 'Do that', type: 'detect', owner: 'Kim', due: '2026-04-01' },
      { text: 'Grep a | b (due: 2026-04-01)', type: 'detect' },
      { text: 'As it is (with care)' },
    ]);
    assert.equal(document.written('/actions/0/due'), '2026-04-01');
  });

  it('without a box beside others with one count where they have an owner or a date', () => {
    const text =
      '---\nkind: rca\n---\n## Action items\n\n- Those of the review:\n- [x] a (owner: @ito)\n- b (@bob, 2026-05-10)\n- c - owner: TBD\n  - by 2026-05-10 at the latest\n- See what @jane wrote\n';
    assert.deepEqual(
      (read(text).plain('/actions') as { text: string }[]).map((action) => action.text),
      ['a', 'b', 'c'],
    );
  });

  it('have the horizon of their heading', () => {
    const text =
      '---\nkind: rca\n---\n## Actions\n\n### Short term\n\n- [ ] a\n\n### 中期対策（3ヶ月以内）\n\n- [ ] b\n\n### Later\n\n- [ ] c\n';
    assert.deepEqual(
      (read(text).plain('/actions') as { horizon?: string }[]).map(({ horizon }) => horizon),
      ['short', 'medium', undefined],
    );
  });
});

describe('factors that the words of an action name', () => {
  const cases: readonly (readonly [string, string | undefined, string])[] = [
    ['T1: Pin the library', 'T1', 'Pin the library'],
    ['**T1, P1**: 上限を見直す', 'T1, P1', '上限を見直す'],
    ['T1：上限を計算する（担当: @sato）', 'T1', '上限を計算する'],
    ['上限を計算する（T1・P1）（担当: @sato）', 'T1・P1', '上限を計算する（T1・P1）'],
    ['Pin the library (T1)', 'T1', 'Pin the library (T1)'],
    ['Pin the library (v12) (T1)', 'T1', 'Pin the library (v12) (T1)'],
    // An id of the action's own, not of a factor.
    ['A1: Pin the library', undefined, 'A1: Pin the library'],
    ['Pin the library (v12)', undefined, 'Pin the library (v12)'],
    ['T1: Pin it (factor: P1)', 'P1', 'T1: Pin it'],
  ];
  for (const [action, factor, text] of cases)
    it(action, () => {
      const { plain, written } = read(
        `## Technical causes\n\n- T1: a\n\n## Process causes\n\n- P1: b\n\n## Actions\n\n- [ ] ${action}\n`,
      );
      assert.deepEqual([plain('/actions/0/factor') ?? undefined, plain('/actions/0/text')], [factor, text]);
      assert.equal(written('/actions/0/factor'), factor);
    });
});
