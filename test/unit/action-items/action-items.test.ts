import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type ActionItem,
  actionItems,
  byOwner,
  filterActionItems,
  sameOpenAction,
} from '../../../src/core/action-items/action-items.ts';
import { actionItemsMarkdown } from '../../../src/core/action-items/action-items-markdown.ts';
import { markDoneEdits } from '../../../src/core/action-items/mark-done.ts';
import { readProof } from '../../../src/core/action-items/proof.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { dayOf } from '../../../src/core/time/day-number.ts';
import { workspaceOf } from '../../support/fixtures.ts';

const today = dayOf('2026-04-10');
const report = (actions: string, heading = '## Action items') =>
  `---\nkind: rca\nid: RCA-1\nincident: INC-1\n---\n\n# Why\n\n${heading}\n\n${actions}\n`;
const itemsOf = (files: Readonly<Record<string, string>>) => actionItems(workspaceOf(files), today);

describe('action items of a repository', () => {
  const files = {
    'b.md': report(
      '| Action | Owner | Due | Status |\n| --- | --- | --- | --- |\n| Pin it | @sato | 2026-04-01 | open |\n| Alert on it | @mori | 2026-03-01 | done |\n| Write it down | | | open |',
    ),
    'a.md': report(
      '- [ ] 監視を追加する（担当: 佐藤、期限: 2026-03-20）\n- [ ] 訓練する（担当: 佐藤、期限: 2026-05-01）',
      '## 改善アクション',
    ),
  };

  it('come overdue ones first, then by due date, and done ones last', () => {
    assert.deepEqual(
      itemsOf(files).map(({ state, text, daysOverdue, owner }) => [state, text, daysOverdue, owner]),
      [
        ['overdue', '監視を追加する', 21, '佐藤'],
        ['overdue', 'Pin it', 9, '@sato'],
        ['open', '訓練する', 0, '佐藤'],
        ['open', 'Write it down', 0, undefined],
        ['done', 'Alert on it', 0, '@mori'],
      ],
    );
  });

  it('are not overdue on the day itself, nor when nobody tells the day', () => {
    const workspace = workspaceOf({ 'a.md': report('- [ ] Pin it (owner: @a, due: 2026-04-10)') });
    assert.equal(actionItems(workspace, today)[0]?.state, 'open');
    assert.equal(actionItems(workspace, undefined)[0]?.state, 'open');
  });

  it('are filtered by state and owner, and grouped by owner', () => {
    const items = itemsOf(files);
    const texts = (owner: string, withDone: boolean) =>
      filterActionItems(items, { owner, withDone }).map(({ text }) => text);
    assert.deepEqual(texts('SATO', false), ['Pin it']);
    assert.deepEqual(texts('', false).length, 4);
    assert.deepEqual(texts('mori', true), ['Alert on it']);
    assert.deepEqual([...byOwner(items).keys()], ['佐藤', '@sato', '@mori', '']);
  });

  it('are done where they are ticked, and none where a row is of dots', () => {
    const items = itemsOf({
      'a.md': report('- ✅ Released it\n- Pin it\n- 【対応済】上限を設けた'),
      'b.md': report('| Action | Owner |\n| --- | --- |\n| … | … |\n| Alert on it | @sato |'),
    });
    assert.deepEqual(
      items.map(({ state, text }) => [state, text]),
      [
        ['open', 'Pin it'],
        ['open', 'Alert on it'],
        ['done', '✅ Released it'],
        ['done', '【対応済】上限を設けた'],
      ],
    );
  });

  it('are overdue by a day without its year, counted from the day of the incident', () => {
    const facts = '- 発生: 14:30\n- 復旧: 15:10\n\n## タイムライン\n\n- 14:30 障害\n- 15:10 復旧\n';
    const items = itemsOf({ 'a.md': `# 2026年3月1日 障害\n\n${facts}\n## 再発防止策\n\n- 直す（佐藤、3/31まで）\n` });
    assert.deepEqual(
      items.map(({ state, daysOverdue }) => [state, daysOverdue]),
      [['overdue', 10]],
    );
  });

  it('are those of the front matter and of the page; one that stands in both is one', () => {
    const listed = '  - { text: Pin it, owner: "@a" }\n  - { text: Test it, done: true }\n';
    const text = report('- [ ] pin it.\n- [ ] Alert on it (owner: @b)').replace(
      'id: RCA-1\n',
      `id: RCA-1\nactions:\n${listed}`,
    );
    assert.deepEqual(
      itemsOf({ 'a.md': text }).map(({ state, text: words, owner }) => [state, words, owner]),
      [
        ['open', 'Pin it', '@a'],
        ['open', 'Alert on it', '@b'],
        ['done', 'Test it', undefined],
      ],
    );
    assert.match(afterDone(text), /- \{ text: Pin it, owner: "@a", done: true, proof: abc1234 \}/);
  });

  it('are told without the line through them', () => {
    const [item] = itemsOf({ 'a.md': report('| Action | Owner |\n| --- | --- |\n| ~~Pin it~~ | @a |') });
    assert.deepEqual([item?.state, item?.text], ['done', 'Pin it']);
  });

  it('are told without their markup', () => {
    const page = actionItemsMarkdown(itemsOf({ 'a.md': report('- **Pin** the `client` of [it](b.md)') }), 'en');
    assert.match(page, /\| Pin the client of it `a\.md` \|/);
  });

  it('are a page in either language', () => {
    const page = actionItemsMarkdown(itemsOf(files), 'en');
    assert.match(page, /^# Action items\n\n2 overdue, 2 open, 1 done\n\n## Overdue\n/);
    assert.match(page, /\| Pin it `b\.md` \| @<!-- -->sato \| 2026-04-01 \(9 days overdue\) \| INC-1 \| {2}\|/);
    assert.match(actionItemsMarkdown([], 'ja'), /アクションアイテムはありません/);
  });
});

const proof = 'abc1234';

/** The lines of the document after its first open action was marked as done. */
function afterDone(text: string): string {
  const workspace = workspaceOf({ 'a.md': text });
  const [open] = actionItems(workspace, today).filter(({ state }) => state !== 'done');
  assert.ok(open);
  const edits = markDoneEdits(workspace, 'a.md', open.span.start, proof);
  assert.ok(edits);
  return applyEdits(text, edits);
}

describe('an action whose document has changed meanwhile', () => {
  const open = '- [ ] Pin it (owner: @a)';
  const known = (text: string, last = false) =>
    itemsOf({ 'a.md': text })
      .filter((item) => item.text === 'Pin it')
      .at(last ? -1 : 0) as ActionItem;
  const offsetIn = (text: string, item: ActionItem) => sameOpenAction(workspaceOf({ 'a.md': text }), item)?.span.start;

  it('is the one with the same words that is still open', () => {
    const now = report(`- [x] Pin it (owner: @a)\n- [ ] Alert on it\n${open}`);
    assert.equal(offsetIn(now, known(report(open))), now.lastIndexOf('Pin it'));
  });

  it('is the nearest of several', () => {
    const twice = report(`${open}\n- [ ] Alert on it\n${open}`);
    const now = twice.replace('# Why', '# Why on earth');
    assert.equal(offsetIn(now, known(twice)), now.indexOf('Pin it'));
    assert.equal(offsetIn(now, known(twice, true)), now.lastIndexOf('Pin it'));
  });

  it('is none when it went, or was done', () => {
    const item = known(report(open));
    assert.equal(offsetIn(report('- [x] Pin it'), item), undefined);
    assert.equal(offsetIn(report('- [ ] Pin them'), item), undefined);
    assert.equal(sameOpenAction(workspaceOf({}), item), undefined);
  });
});

describe('marking an action as done', () => {
  const cases: readonly (readonly [what: string, before: string, after: string])[] = [
    [
      'in the columns of a table',
      '| Action | Owner | Evidence | Status |\n| --- | --- | --- | --- |\n| Pin it | @a | | open |',
      '| Action | Owner | Evidence | Status |\n| --- | --- | --- | --- |\n| Pin it | @a | abc1234 | done |',
    ],
    [
      'in an aligned table, which stays aligned',
      '| Action | Owner | Evidence   | Status |\n| ------ | ----- | ---------- | ------ |\n| Pin it | @a    |            | open   |',
      '| Action | Owner | Evidence   | Status |\n| ------ | ----- | ---------- | ------ |\n| Pin it | @a    | abc1234    | done   |',
    ],
    [
      'beside a ticket that is there already',
      '| Action | Owner | Ticket | Status |\n| --- | --- | --- | --- |\n| Pin it | @a | OPS-1 | open |',
      '| Action | Owner | Ticket | Status |\n| --- | --- | --- | --- |\n| Pin it | @a | OPS-1 abc1234 | done |',
    ],
    [
      'in a table without a column for the proof',
      '| Action | Owner | Status |\n|---|---|---|\n|Pin it|@a|open|',
      '| Action | Owner | Status |\n|---|---|---|\n|Pin it|@a| done (abc1234) |',
    ],
    [
      'in a table without a column for the state',
      '| Action | Owner | Evidence |\n| --- | --- | --- |\n| Pin it | @a | - |',
      '| Action | Owner | Evidence |\n| --- | --- | --- |\n| Pin it | @a | **DONE** abc1234 |',
    ],
    [
      'in a table with boxes',
      '| Action | Owner |\n| --- | --- |\n| [ ] Pin it | @a |',
      '| Action | Owner |\n| --- | --- |\n| [x] Pin it (abc1234) | @a |',
    ],
    [
      'in a table with neither',
      '| Action | Owner |\n| --- | --- |\n| Pin it | @a |',
      '| Action | Owner |\n| --- | --- |\n| ~~Pin it (abc1234)~~ | @a |',
    ],
    [
      '日本語の表',
      '| アクション | 担当 | 証跡 | 状態 |\n| --- | --- | --- | --- |\n| 監視を追加する | 佐藤 | | 未着手 |',
      '| アクション | 担当 | 証跡 | 状態 |\n| --- | --- | --- | --- |\n| 監視を追加する | 佐藤 | abc1234 | 完了 |',
    ],
    [
      'in a list with boxes',
      '- [ ] Pin it (owner: @a, due: 2026-04-01)\n- [ ] Other',
      '- [x] Pin it (owner: @a, due: 2026-04-01, evidence: abc1234)\n- [ ] Other',
    ],
    ['in a list without attributes', '- [ ] Pin it (soon)', '- [x] Pin it (soon) (evidence: abc1234)'],
    ['in a list without boxes', '- Pin it (owner: @a)', '- Pin it (owner: @a, status: done, evidence: abc1234)'],
    [
      '日本語の箇条書き',
      '- [ ] 監視を追加する（担当: 佐藤、期限: 2026-04-01）',
      '- [x] 監視を追加する（担当: 佐藤、期限: 2026-04-01、証跡: abc1234）',
    ],
  ];
  for (const [what, before, after] of cases) {
    it(what, () => {
      for (const lineBreak of ['\n', '\r\n']) {
        const text = report(before).replaceAll('\n', lineBreak);
        const result = afterDone(text);
        assert.equal(result, report(after).replaceAll('\n', lineBreak));
        const [first, ...others] = itemsOf({ 'a.md': result }).filter(({ state }) => state === 'done');
        assert.deepEqual([first?.state, others.length], ['done', 0]);
      }
    });
  }

  it('in front matter', () => {
    const text = '---\nkind: rca\nid: R\nactions:\n  - text: Pin it\n    owner: "@a"\n---\n\n# Why\n';
    assert.equal(
      afterDone(text),
      '---\nkind: rca\nid: R\nactions:\n  - text: Pin it\n    owner: "@a"\n    done: true\n    proof: abc1234\n---\n\n# Why\n',
    );
  });

  it('is refused where the action is done or gone', () => {
    const text = report('- [x] Pin it (owner: @a)');
    const workspace = workspaceOf({ 'a.md': text });
    assert.equal(markDoneEdits(workspace, 'a.md', text.indexOf('Pin'), proof), undefined);
    assert.equal(markDoneEdits(workspace, 'a.md', 3, proof), undefined);
    assert.equal(markDoneEdits(workspace, 'gone.md', 3, proof), undefined);
  });

  it('changes that action and no other, whatever it says', () => {
    const word = fc.stringMatching(/^[A-Za-zあ-ん]{3,9}$/);
    const text = fc.array(word, { minLength: 2, maxLength: 5 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), fc.boolean(), (actions, isTable) => {
        const lines = actions.map((action) =>
          isTable ? `| ${action} | @a | open | |` : `- [ ] ${action} (owner: @a)`,
        );
        const head = isTable ? ['| Action | Owner | Status | Evidence |', '| --- | --- | --- | --- |'] : [];
        const before = report([...head, ...lines].join('\n'));
        const [done, open] = [true, false].map((isDone) =>
          itemsOf({ 'a.md': afterDone(before) }).filter((item) => item.isDone === isDone),
        );
        assert.equal(done?.length, 1);
        assert.equal(done?.[0]?.proof, proof);
        assert.equal(open?.length, actions.length - 1);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a proof', () => {
  const workspace = workspaceOf({
    'a.yml': 'groups:\n  - name: g\n    rules:\n      - { alert: PoolFull, expr: x }\n',
    'r.yml':
      'diagnostic_procedure:\n  metadata: { id: pool_check, title: Pool }\n  step_by_step: { 1: { description: x } }\n',
  });
  const cases: readonly (readonly [string, string])[] = [
    ['PoolFull', 'alert'],
    ['pool_check', 'runbook'],
    [' abc1234 ', 'commit'],
    ['experiments/pool.json', 'path'],
    ['https://x.example/pull/1', 'address'],
    ['', 'none'],
    ['trust me', 'none'],
    ['NoSuchAlert', 'none'],
    ['../outside.md', 'none'],
    ['a|b', 'none'],
  ];
  for (const [answer, kind] of cases)
    it(`“${answer}” is ${kind}`, () => assert.equal(readProof(workspace, answer).kind, kind));
});
