import assert from 'node:assert/strict';
import { entriesToReview } from '../../../src/core/knowledge/entries-to-review.ts';
import { workspaceOf } from '../../support/fixtures.ts';

const entry = (id: string, more: string, solutions = '[{ id: a, steps: [b] }]') =>
  `knowledge_entry:\n  id: ${id}\n  title: ${id}\n  symptom: { description: ${id} }\n  solutions: ${solutions}\n${more}`;

describe('the entries that need attention', () => {
  it('stand in the order of what presses most, each with its place', () => {
    const files = {
      'k/fine.yml': entry('kb-fine', '  reviewed: 2026-02-01\n'),
      'k/never.yml': entry('kb-never', ''),
      'k/old.yml': `${entry('kb-fresh', '  reviewed: 2026-02-01\n')}---\n${entry('kb-old', '  reviewed: 2024-02-01\n')}`,
      'k/empty.yml': entry('kb-empty', '  reviewed: 2026-02-01\n', '[]'),
      'a.md': '# A\n',
    };
    const workspace = workspaceOf(files, '2026-03-01');
    assert.deepEqual(
      entriesToReview(workspace).map(({ id, file, reason }) => `${reason} ${id} ${file}`),
      [
        'knowledge/no-solution kb-empty k/empty.yml',
        'knowledge/stale kb-old k/old.yml',
        'knowledge/unreviewed kb-never k/never.yml',
      ],
    );
    const [, old] = entriesToReview(workspace);
    assert.equal(files['k/old.yml'].slice(old?.span.start, old?.span.end), '2024-02-01');
  });

  it('names an entry once for each reason, and nobody where all is well', () => {
    const asked = { 'hansei.yml': 'limits: { verified_days: 90 }\n' };
    const one = workspaceOf({ ...asked, 'k/a.yml': entry('kb-a', '', '[]') }, '2026-03-01');
    assert.deepEqual(
      entriesToReview(one).map(({ reason }) => reason),
      ['knowledge/no-solution', 'knowledge/unreviewed'],
    );
    assert.deepEqual(entriesToReview(workspaceOf({ 'a.md': '# A\n' })), []);
  });
});
