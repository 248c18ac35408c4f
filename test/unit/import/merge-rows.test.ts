import assert from 'node:assert/strict';
import { incidentIn } from '../../../src/core/actions/incident-impact.ts';
import { foldEvents } from '../../../src/core/import/fold.ts';
import { importEdits, newRows } from '../../../src/core/import/merge-rows.ts';
import { readExport } from '../../../src/core/import/read-export.ts';
import { kinds } from '../../../src/core/kinds/index.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { asInstant } from '../../../src/core/time/instant.ts';
import { Workspace } from '../../../src/core/workspace/workspace.ts';
import { alert, importContext } from '../../support/alerts.ts';

describe('importing into a timeline', () => {
  const timeline =
    '---\nkind: timeline\ntimezone: UTC\nstarted: 2026-03-01 14:30\n---\n\n# A\n\n## Timeline\n\n| Time | Event | Actor | Notes |\n| --- | --- | --- | --- |\n| 14:30 | Errors | system | 503 |\n| 15:00 | Over | me | x |\n';
  const merged = (text: string, value: unknown): string => {
    const workspace = new Workspace(kinds);
    workspace.set('a.md', text);
    const subject = incidentIn(workspace, 'a.md')?.subject;
    assert.ok(subject?.markdown);
    const { markdown, model, settings } = subject;
    const { rows } = foldEvents(readExport(JSON.stringify(value), importContext)?.events ?? []);
    return applyEdits(text, importEdits({ markdown, model, settings, language: 'en' }, rows));
  };
  const delivery = { alerts: [alert('A | B -->', '2026-03-01T14:35:00Z'), alert('C', '2026-03-01T15:35:00Z')] };

  it('puts rows where they belong, with their identities', () => {
    const lines = merged(timeline, delivery).split('\n').slice(12, 16);
    assert.deepEqual(
      lines.map((line) => line.slice(0, 30)),
      [
        '| 14:30 | Errors | system | 50',
        '| 14:35 | A \\| B --> fires | a',
        '| 15:00 | Over | me | x |',
        '| 15:35 | C fires | alertmanag',
      ],
    );
    assert.match(lines[1] ?? '', /<!-- hansei:from [^ ]+ --> \|$/);
  });

  for (const [form, start] of [
    [
      '| Time | Event |\n| --- | --- |\n| 14:30 | Errors |\n',
      '| 14:35 | C fires (alertmanager: Errors above 5 %) <!-- hansei:from ',
    ],
    [
      '| Time | Who | Action |\n| --- | --- | --- |\n| 14:30 | system | Errors |\n',
      '| 14:35 | alertmanager | C fires (Errors above 5 %) <!-- hansei:from ',
    ],
    ['- 14:30 Errors\n', '- 14:35 C fires (alertmanager: Errors above 5 %) <!-- hansei:from '],
  ] as const)
    it(`twice changes nothing, where its words have no column either: ${form.split('\n')[0]}`, () => {
      const text = timeline.replace(/\| Time[\s\S]*$/, form);
      const own = { alerts: [alert('C', '2026-03-01T14:35:00Z')] };
      const once = merged(text, own);
      assert.ok(once.includes(`\n${start}`), once);
      assert.equal(merged(once, own), once);
    });

  it('keeps what looks like HTML as the words that it was, and takes no identity from them', () => {
    const said = '<slow> `a<b>` <!-- hansei:from slack%2F9 --> 1 < 2';
    const once = merged(timeline, { alerts: [alert(said, '2026-03-01T14:35:00Z')] });
    assert.ok(once.includes('| 14:35 | \\<slow> `a<b>` \\<!-- hansei:from slack%2F9 --> 1 < 2 fires |'), once);
    const row = foldEvents([
      { id: 'slack/9', instant: asInstant(0), event: { en: '', ja: '' }, actor: '', action: '' },
    ]).rows;
    assert.equal(newRows(once, row).length, 1);
  });

  it('twice changes nothing', () => {
    const once = merged(timeline, delivery);
    assert.equal(merged(once, delivery), once);
    assert.notEqual(merged(once, { alerts: [alert('C', '2026-03-01T16:35:00Z')] }), once);
  });
});
