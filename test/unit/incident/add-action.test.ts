import assert from 'node:assert/strict';
import { readMarkdown } from '../../../src/core/document/read-markdown.ts';
import { addActionEdit, horizonOfDays } from '../../../src/core/incident/add-action.ts';
import { kinds } from '../../../src/core/kinds/index.ts';
import type { Horizon } from '../../../src/core/kinds/rca/labels.ts';
import type { RcaModel } from '../../../src/core/kinds/rca/model.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { Workspace } from '../../../src/core/workspace/workspace.ts';

const action = { text: 'Alert on the pool', owner: '@mori', due: '2026-03-25', criterion: 'it fired in a drill' };

function withAction(text: string, horizon: Horizon = 'short', language: 'en' | 'ja' = 'en'): string {
  return applyEdits(text, [addActionEdit(readMarkdown(text), action, horizon, language)]);
}

describe('a new action', () => {
  const template = kinds.find(({ id }) => id === 'rca')?.templates[0]?.text;

  it('is an item below the heading of its horizon, in the manner of the others', () => {
    const text = template?.en ?? '';
    const line = '- [ ] Alert on the pool (owner: @mori, due: 2026-03-25, done when: it fired in a drill)';
    assert.equal(withAction(text), text.replace('a drill)\n\n### Medium', `a drill)\n${line}\n\n### Medium`));
    assert.equal(withAction(text, 'long'), `${text}${line}\n`);
  });

  it('is written in Japanese in a Japanese document', () => {
    const text = template?.ja ?? '';
    const line = '- [ ] Alert on the pool（担当: @mori、期限: 2026-03-25、完了条件: it fired in a drill）';
    assert.equal(withAction(text, 'long', 'ja'), `${text}${line}\n`);
  });

  it('is a row where actions stand in a table', () => {
    const text =
      '# A\n\n## Action items\n\n| Action | Owner | Due | Status |\n|---|---|---|---|\n| Pin it | @a | 2026-03-01 | open |\n';
    assert.equal(withAction(text), `${text}| Alert on the pool | @mori | 2026-03-25 |  |\n`);
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
      workspace.set('rca.md', withAction(text, 'medium', text === template?.ja ? 'ja' : 'en'));
      assert.deepEqual(
        workspace.problems('rca.md').map(({ code }) => code),
        ['rca/action-factor'],
      );
      const model = workspace.file('rca.md')?.documents.find(({ kind }) => kind.id === 'rca')?.subject
        .model as RcaModel;
      assert.ok(model.actions.some(({ text: words, due }) => words === action.text && due?.kind === 'day'));
    }
  });

  it('belongs to the horizon that its days are within', () => {
    const limits = { short: 30, medium: 90 };
    assert.deepEqual(
      [30, 31, 90, 91, 999].map((days) => horizonOfDays(days, limits)),
      ['short', 'medium', 'medium', 'long', 'long'],
    );
  });
});
