import assert from 'node:assert/strict';
import { readMarkdown } from '../../../src/core/document/read-markdown.ts';
import { addActionEdit } from '../../../src/core/incident/add-action.ts';
import { reportFor } from '../../../src/core/incident/report-for.ts';
import { kinds } from '../../../src/core/kinds/index.ts';
import type { RcaModel } from '../../../src/core/kinds/rca/model.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { type DayNumber, dayOf } from '../../../src/core/time/day-number.ts';
import { Workspace } from '../../../src/core/workspace/workspace.ts';
import { workspaceOf } from '../../support/fixtures.ts';

const due = dayOf('2026-03-25') as DayNumber;
const action = { text: 'Alert on the pool', owner: '@mori', due, criterion: 'it fired in a drill', factors: [] };
const horizons = { short: 30, medium: 90, long: 180 };

/** @param days from the day that horizons count from until the action is due */
function withAction(text: string, days = 30): string {
  return applyEdits(text, [
    addActionEdit({ markdown: readMarkdown(text), baseDay: due - days, horizons }, action, due),
  ]);
}

describe('a new action', () => {
  const template = kinds.find(({ id }) => id === 'rca')?.templates[0]?.text;

  it('is an item below the heading of its horizon, in the manner of the others', () => {
    const text = template?.en ?? '';
    const line = '- [ ] Alert on the pool (owner: @mori, due: 2026-03-25, done when: it fired in a drill)';
    assert.equal(withAction(text), text.replace('a drill)\n\n### Medium', `a drill)\n${line}\n\n### Medium`));
    assert.equal(withAction(text, 91), `${text}${line}\n`);
  });

  it('is written in Japanese in a Japanese document', () => {
    const text = template?.ja ?? '';
    const line = '- [ ] Alert on the pool（担当: @mori、期限: 2026-03-25、完了条件: it fired in a drill）';
    assert.equal(withAction(text, 999), `${text}${line}\n`);
  });

  it('is a row where actions stand in a table', () => {
    const text =
      '# A\n\n## Action items\n\n| Action | Owner | Due | Status |\n|---|---|---|---|\n| Pin it | @a | 2026-03-01 | open |\n';
    assert.equal(withAction(text), `${text}| Alert on the pool | @mori | 2026-03-25 | open |\n`);
  });

  it('is open in the word that the table has for it, else in one of the language of its header', () => {
    const added = (header: string, rows: readonly string[]) => {
      const lines = rows.map((status) => `| x | ${status} |\n`).join('');
      const text = `# A\n\n## Action items\n\n| ${header} |\n|---|---|\n${lines}`;
      return withAction(text).slice(text.length);
    };
    assert.equal(added('Action | Status', ['Done', 'To do', 'In progress']), '| Alert on the pool | To do |\n');
    assert.equal(added('アクション | 状態', ['完了', '未着手', '']), '| Alert on the pool | 未着手 |\n');
    assert.equal(added('Action | Status', ['done', 'blocked by INC-7']), '| Alert on the pool | open |\n');
    assert.equal(added('アクション | 状態', ['完了']), '| Alert on the pool | 未完了 |\n');
  });

  it('goes on counting in a numbered list', () => {
    const text = '# A\n\n## Action items\n\n1. Pin it\n2. Test it\n   with care\n';
    assert.match(withAction(text), /with care\n3\. Alert on the pool \(owner/);
  });

  it('makes the section where there is none', () => {
    assert.equal(
      withAction('# A'),
      '# A\n\n## Action items\n\n- [ ] Alert on the pool (owner: @mori, due: 2026-03-25, done when: it fired in a drill)\n',
    );
  });

  it('is read back with its owner and due date', () => {
    for (const text of [template?.en ?? '', template?.ja ?? '']) {
      const workspace = new Workspace(kinds);
      workspace.set('rca.md', withAction(text, 90));
      assert.deepEqual(
        workspace.problems('rca.md').map(({ code }) => code),
        ['rca/action-factor'],
      );
      const model = workspace.file('rca.md')?.documents.find(({ kind }) => kind.id === 'rca')?.subject
        .model as RcaModel;
      assert.ok(model.actions.some(({ text: words, due }) => words === action.text && due?.kind === 'day'));
    }
  });

  it('belongs to the horizon that its days are within, counted from today where the page tells no day', () => {
    const text = '# A\n\n## Action items\n\n### Short term\n\n- a\n\n### Medium term\n\n- b\n\n### Long term\n\n- c\n';
    const below = (written: string) => /[abc](?=\n- Alert)/.exec(written)?.[0];
    assert.deepEqual(
      [-1, 30, 31, 90, 91, 999].map((days) => below(withAction(text, days))),
      ['a', 'a', 'b', 'b', 'c', 'c'],
    );
    const page = { markdown: readMarkdown(text), baseDay: undefined, horizons };
    assert.equal(below(applyEdits(text, [addActionEdit(page, action, due - 40)])), 'b');
  });
});

describe('the factors that a new action answers', () => {
  const template = kinds.find(({ id }) => id === 'rca')?.templates[0]?.text;
  const table = '# A\n\n## Action items\n\n| Action | Owner | Due | Factor |\n| --- | --- | --- | --- |\n';
  const answering = (text: string) =>
    applyEdits(text, [
      addActionEdit(
        { markdown: readMarkdown(text), baseDay: due, horizons },
        { ...action, factors: ['T1', 'P1'] },
        due,
      ),
    ]);

  it('stand in it, in the words of the page', () => {
    assert.match(answering(template?.en ?? ''), /, due: 2026-03-25, factor: T1, P1, done when: it fired in a drill\)/);
    assert.match(answering(template?.ja ?? ''), /、期限: 2026-03-25、要因: T1、P1、完了条件: it fired in a drill）/);
    assert.match(answering(table), /\| Alert on the pool \| @mori \| 2026-03-25 \| T1, P1 \|/);
  });

  for (const language of ['en', 'ja'] as const)
    it(`are read back, so that nothing is missing (${language})`, () => {
      const workspace = workspaceOf({ 'rca.md': answering(template?.[language] ?? '') });
      assert.deepEqual(
        workspace.problems('rca.md').map(({ code }) => code),
        [],
      );
    });

  it('are those of the page that have an id', () => {
    const workspace = workspaceOf({ 'rca.md': template?.en ?? '' });
    assert.deepEqual(
      reportFor(workspace, 'rca.md')?.factors.map(({ id }) => id),
      ['T1', 'T2', 'P1', 'O1'],
    );
  });
});

describe('the page that an action belongs to', () => {
  const incident = '---\nkind: timeline\nid: INC-1\nresolved: 2026-03-01 16:45\ntimezone: UTC\n---\n\n# Cart\n';
  const analysis = '---\nkind: rca\nid: RCA-1\nincident: INC-1\n---\n\n# Why\n\n## Action items\n';

  it('is the analysis, with the day on which the incident that it names was resolved', () => {
    const workspace = workspaceOf({ 'why.md': analysis, 'cart.md': incident });
    assert.equal(reportFor(workspace, 'why.md')?.baseDay, dayOf('2026-03-01'));
    assert.equal(reportFor(workspaceOf({ 'why.md': analysis }), 'why.md')?.baseDay, undefined);
  });

  it('is the incident where there is no analysis, and nothing else', () => {
    const workspace = workspaceOf({ 'cart.md': incident, 'notes.md': '# Notes\n', 'c.yml': 'knowledge_entry: {}\n' });
    assert.equal(reportFor(workspace, 'cart.md')?.markdown.text, incident);
    for (const path of ['notes.md', 'c.yml', 'none.md']) assert.equal(reportFor(workspace, path), undefined);
  });

  it('has the horizons of the configuration', () => {
    const workspace = workspaceOf({ 'why.md': analysis, 'hansei.yml': 'horizons: { short: 7 }\n' });
    assert.equal(reportFor(workspace, 'why.md')?.horizons.short, 7);
  });
});
