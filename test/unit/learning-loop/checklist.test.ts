import assert from 'node:assert/strict';
import { type PracticeReport, practiceChecklist } from '../../../src/core/learning-loop/practice-checklist.ts';
import { practiceMarkdown } from '../../../src/core/learning-loop/practice-markdown.ts';
import { asInstant } from '../../../src/core/time/instant.ts';
import { workspaceOf } from '../../support/fixtures.ts';

function report(files: Readonly<Record<string, string>>): PracticeReport {
  return practiceChecklist(workspaceOf(files), asInstant(Date.parse('2026-11-01T00:00:00Z')));
}

function teamState(files: Readonly<Record<string, string>>, id: string): string | undefined {
  return report(files).team.find((item) => item.id === id)?.state;
}

const incident = (more = '', body = '') =>
  `---\nkind: postmortem\nid: INC-1\ntitle: Cart fails\nservices: [cart]\nstarted: 2026-03-01T10:00:00Z\ndetected: 2026-03-01T10:02:00Z\nacknowledged: 2026-03-01T10:05:00Z\nmitigated: 2026-03-01T10:30:00Z\nresolved: 2026-03-01T10:40:00Z\n${more}---\n\n## Timeline\n\n| Time | Event | Actor | Action |\n| --- | --- | --- | --- |\n| 10:00 | Errors begin | system | 503 |\n| 10:40 | Resolved | on call | Rolled back |\n\n${body}`;
const layers = (organisational: string) =>
  `## Technical causes\n\n- T1: A leak\n\n## Process causes\n\n- P1: No review\n\n## Organisational causes\n\n${organisational}\n`;
const actions = (owner: string) =>
  `## Action items\n\n| Action | Owner | Due |\n| --- | --- | --- |\n| Pin the library | ${owner} | 2026-03-20 |\n`;
const drill = (id: string, title: string, day: string) =>
  `---\nkind: timeline\nid: ${id}\ntitle: ${title}\ngame_day: true\nstarted: ${day}T10:00:00Z\nresolved: ${day}T11:00:00Z\n---\n`;

describe('the points of an incident', () => {
  const good = incident(
    'impact: { affected_users: 10 }\nknowledge: [kb-a]\n',
    layers('- O1: No owner') + actions('@sato'),
  );
  const entry =
    'knowledge_entry: { id: kb-a, title: A, symptom: { description: d }, solutions: [{ id: s, steps: [x] }], reviewed: 2026-10-01 }\n';

  it('are all met by one that has everything', () => {
    const [first] = report({ 'a.md': good, 'kb.yml': entry }).incidents;
    assert.deepEqual(
      first?.items.map(({ id, state }) => `${id} ${state}`),
      ['timeline met', 'impact met', 'layers met', 'actions met', 'blind-spots met', 'knowledge-base met'],
    );
  });

  const cases: readonly (readonly [string, string, string, RegExp])[] = [
    ['impact', 'no figures', incident(), /affected_users/],
    ['impact', 'faulty figures', incident('impact: { affected_users: 5, normal_tps: -1 }\n'), /wrong figures/],
    [
      'layers',
      'causes outside of layers',
      incident('', '## Root cause\n\nA limit.\n'),
      /not assigned to the three layers/,
    ],
    ['layers', 'an empty layer', incident('', layers('')), /organisational/],
    ['actions', 'no owner', incident('', layers('- O1: No owner') + actions('')), /1 lacks an owner/],
    ['timeline', 'rows out of order', incident().replace('| 10:40 |', '| 09:59 |'), /problems/],
    [
      'blind-spots',
      'late, and nobody says why',
      incident().replace('T10:02', 'T10:20').replace('T10:05', 'T10:21'),
      /detection\.gap/,
    ],
  ];
  for (const [id, what, text, because] of cases) {
    it(`${id} is not met: ${what}`, () => {
      const item = report({ 'a.md': text }).incidents[0]?.items.find((answer) => answer.id === id);
      assert.equal(item?.state, 'not-met');
      assert.match(item?.because.en ?? '', because);
      assert.deepEqual(item?.evidence, ['a.md']);
      assert.equal(teamState({ 'a.md': text }, id), 'not-met');
    });
  }

  it('are questions while the incident goes on, and do not count for the team', () => {
    const open = incident().replace(/resolved: .*/, 'resolved: ongoing');
    const { incidents, team } = report({ 'a.md': open });
    assert.equal(
      incidents[0]?.items.some(({ state }) => state === 'not-met'),
      false,
    );
    assert.equal(team.find(({ id }) => id === 'layers')?.state, 'question');
  });
});

describe('the points of a team', () => {
  const policy = 'monitoring:\n  alert_policy: { dedupe: { window: 5m }, correlate: { threshold: 0.7 } }\n';
  const rules = (expression: string) =>
    `groups:\n  - name: a\n    rules:\n      - alert: DiskFull\n        expr: ${expression}\n`;
  const entry = (reviewed: string) =>
    `knowledge_entry: { id: kb-a, title: A, symptom: { description: d }, solutions: [{ id: s, steps: [x] }]${reviewed} }\n`;

  const cases: readonly (readonly [string, string, Readonly<Record<string, string>>, string])[] = [
    ['dynamic-alerts', 'nothing known', {}, 'question'],
    ['dynamic-alerts', 'policy only', { 'm.yml': policy }, 'not-met'],
    ['dynamic-alerts', 'policy and rule', { 'm.yml': policy, 'r.yml': rules('a > avg_over_time(a[1w])') }, 'met'],
    ['correlation', 'policy', { 'm.yml': policy }, 'met'],
    ['correlation', 'routes', { 'am.yml': 'route:\n  receiver: team\n' }, 'question'],
    ['correlation', 'grouping routes', { 'am.yml': 'route:\n  receiver: team\n  group_by: [service]\n' }, 'met'],
    ['prediction', 'plain rule', { 'r.yml': rules('disk > 90') }, 'not-met'],
    ['prediction', 'predicting rule', { 'r.yml': rules('predict_linear(disk[1h], 3600) > 90') }, 'met'],
    ['procedures', 'none', {}, 'not-met'],
    ['knowledge-base', 'none', {}, 'not-met'],
    ['knowledge-base', 'an entry', { 'k.yml': entry('') }, 'met'],
    ['quality', 'never reviewed', { 'k.yml': entry('') }, 'not-met'],
    ['quality', 'stale', { 'k.yml': entry(', reviewed: 2025-01-01') }, 'not-met'],
    ['quality', 'reviewed', { 'k.yml': entry(', reviewed: 2026-10-01') }, 'met'],
    ['programme', 'none', {}, 'question'],
    ['health-checks', 'none', {}, 'question'],
    ['maintenance', 'none', {}, 'question'],
    ['experiments', 'none', {}, 'question'],
    ['experiments', 'a game day', { 'd.md': drill('GD-1', 'CPU stress', '2026-06-01') }, 'met'],
    ['drills', 'a game day of another kind', { 'd.md': drill('GD-1', 'CPU stress', '2026-06-01') }, 'question'],
    ['drills', 'one', { 'd.md': drill('GD-1', 'Restore drill', '2026-06-01') }, 'not-met'],
    [
      'drills',
      'two in a year',
      { 'd.md': drill('GD-1', 'Restore drill', '2026-06-01'), 'e.md': drill('GD-2', '切り替え訓練', '2026-02-01') },
      'met',
    ],
    [
      'drills',
      'two, one long ago',
      { 'd.md': drill('GD-1', 'Restore drill', '2026-06-01'), 'e.md': drill('GD-2', 'Failover', '2025-02-01') },
      'not-met',
    ],
    [
      'drills',
      'two, one a year ago by the clock of the team',
      {
        'hansei.yml': 'timezone: Asia/Tokyo\n',
        'd.md': drill('GD-1', 'Restore drill', '2026-06-01'),
        // 05:00 of the next day in Tokyo.
        'e.md': drill('GD-2', 'Failover', '2025-10-31').replaceAll('T1', 'T2'),
      },
      'met',
    ],
    ['timeline', 'no incident', {}, 'question'],
  ];
  for (const [id, what, files, state] of cases)
    it(`${id}, ${what}: ${state}`, () => assert.equal(teamState(files, id), state));

  it('are sixteen in four lists, worded in both languages', () => {
    const { team } = report({});
    assert.equal(team.length, 16);
    assert.deepEqual([...new Set(team.map(({ list }) => list))].length, 4);
    for (const language of ['en', 'ja'] as const) {
      const page = practiceMarkdown(report({ 'a.md': incident().replace('Cart fails', '"<b> | @x"') }), language);
      assert.doesNotMatch(page, /<b>| @x|undefined/);
    }
  });

  it('say in words, too, what their marks say', () => {
    const page = practiceMarkdown(report({ 'a.md': incident() }), 'en');
    assert.match(page, /^- ✗ not met · /m);
    assert.match(page, /^\| .+ \| (?:✓ met|✗ not met|\? to confirm) \|/m);
    assert.match(practiceMarkdown(report({ 'a.md': incident() }), 'ja'), /^- ✗ 未達 · /m);
  });
});
