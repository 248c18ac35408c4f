import assert from 'node:assert/strict';
import { incidentIn } from '../../../src/core/actions/incident-impact.ts';
import { foldEvents } from '../../../src/core/import/fold.ts';
import { importEdits } from '../../../src/core/import/merge-rows.ts';
import { readExport } from '../../../src/core/import/read-export.ts';
import { kinds } from '../../../src/core/kinds/index.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
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

  it('twice changes nothing', () => {
    const once = merged(timeline, delivery);
    assert.equal(merged(once, delivery), once);
    assert.notEqual(merged(once, { alerts: [alert('C', '2026-03-01T16:35:00Z')] }), once);
  });
});
