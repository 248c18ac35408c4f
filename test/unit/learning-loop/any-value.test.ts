import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gapsMarkdown } from '../../../src/core/learning-loop/gaps-markdown.ts';
import { learningPlan } from '../../../src/core/learning-loop/learning-plan.ts';
import { loopReport } from '../../../src/core/learning-loop/loop.ts';
import { loopMarkdown } from '../../../src/core/learning-loop/loop-markdown.ts';
import { monitoringGaps } from '../../../src/core/learning-loop/monitoring-gaps.ts';
import { planMarkdown } from '../../../src/core/learning-loop/plan-markdown.ts';
import { practiceChecklist } from '../../../src/core/learning-loop/practice-checklist.ts';
import { practiceMarkdown } from '../../../src/core/learning-loop/practice-markdown.ts';
import { asInstant } from '../../../src/core/time/instant.ts';
import { workspaceOf } from '../../support/fixtures.ts';

/** Documents of our kinds with anything at all behind our keys. */
describe('the learning loop over any values', () => {
  const word = fc.constantFrom(
    'critical',
    'default',
    'network',
    'beginner',
    'a',
    'levels',
    'id',
    'requires',
    '__proto__',
    'constructor',
    'name',
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, 0, -1, 1e21, '', 'x', 'TBD', '2026-03-01 10:00 UTC', 'alert', 'INC-1'),
      word,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.array(fc.tuple(word, tie('value')), { maxLength: 3 }).map((entries) => Object.fromEntries(entries)),
    ),
  }));
  const keyed = (...keys: readonly string[]) =>
    fc.record(Object.fromEntries(keys.map((key) => [key, value])), { requiredKeys: [] });
  const incident = keyed(
    'severity',
    'category',
    'services',
    'detected',
    'resolved',
    'detection',
    'precursors',
    'root_cause',
    'knowledge',
    'runbooks',
    'game_day',
    'impact',
    'layers',
    'actions',
    'title',
    'tags',
  ).map(
    (front) =>
      `---\n${JSON.stringify({ kind: 'postmortem', id: 'INC-1', started: '2026-03-01 10:00 UTC', ...front })}\n---\n\n# x\n\n## Technical causes\n\n- T1: memory leak\n\n## Process causes\n\n- none\n\n## Organisational causes\n\n- O1: network\n`,
  );
  const monitoring = keyed('active_metrics', 'detection_delay', 'expected_metrics', 'alert_policy').map(
    (monitoring) => `# monitoring:\n${JSON.stringify({ monitoring })}`,
  );
  const learning = keyed('learning_paths', 'skills', 'factor_skills').map((document) =>
    JSON.stringify({ learning_paths: {}, ...document }),
  );

  it('gives every report and plan, and no rule fails', () => {
    fc.assert(
      fc.property(incident, monitoring, learning, (text, watched, learnt) => {
        const workspace = workspaceOf({ 'a.md': text, 'm.yml': watched, 'l.json': learnt });
        const now = asInstant(Date.parse('2026-11-01T00:00:00Z'));
        const plan = learningPlan(workspace, 'INC-1', undefined);
        for (const language of ['en', 'ja'] as const) {
          gapsMarkdown(monitoringGaps(workspace), language);
          loopMarkdown(loopReport(workspace, now), language);
          practiceMarkdown(practiceChecklist(workspace, now), language);
          if (!('fault' in plan)) planMarkdown(plan, language);
        }
        for (const path of ['m.yml', 'l.json'])
          assert.ok(workspace.problems(path).every(({ code }) => code !== 'internal/rule-failed'));
      }),
      { numRuns: 300 },
    );
  });
});
