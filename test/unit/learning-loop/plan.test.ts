import assert from 'node:assert/strict';
import { type LearningPlan, learningPlan } from '../../../src/core/learning-loop/learning-plan.ts';
import { planMarkdown } from '../../../src/core/learning-loop/plan-markdown.ts';
import { workspaceOf } from '../../support/fixtures.ts';

const incident = (severity: string, ...organisational: readonly string[]) =>
  `---\nkind: postmortem\nid: INC-1\ntitle: Cart fails\nseverity: ${severity}\nservices: [cart]\nrunbooks: [cart_slow]\nstarted: 2026-03-01T10:00:00Z\n---\n\n## Technical causes\n\n- T1: dns\n\n## Process causes\n\n- P1: x\n\n## Organisational causes\n\n${organisational.map((text, index) => `- O${index + 1}: ${text}\n`).join('')}`;

const paths = `learning_paths:
  network_troubleshooting:
    beginner: [tcp_ip_basics, { id: packet_analysis, requires: [tcp_ip_basics] }, dns_fundamentals]
    intermediate: [{ id: advanced_routing, requires: [packet_analysis] }, load_balancer_config, vpn_troubleshooting, mpls]
    advanced: [{ id: network_automation, requires: [advanced_routing] }, sdn_concepts]
  system_administration:
    beginner: [linux_basics]
    intermediate: [performance_tuning]
`;

function planOf(files: Readonly<Record<string, string>>, engineer?: string): LearningPlan {
  const plan = learningPlan(workspaceOf(files), 'INC-1', engineer);
  assert.ok(!('fault' in plan));
  return plan;
}

const ids = (plan: LearningPlan) =>
  plan.courses.map(({ course: { id }, reason }) => `${id}${reason === 'priority' ? '*' : ''}`);

describe('the level of a gap', () => {
  const cases = [
    ['critical', undefined, '', 'advanced', 'advanced'],
    ['high', undefined, '', 'intermediate', 'intermediate'],
    ['low', undefined, '', 'beginner', 'beginner'],
    ['critical', 'ann', 'levels: { network_troubleshooting: beginner }', 'advanced', 'intermediate'],
    ['critical', 'ann', 'completed: []', 'advanced', 'beginner'],
    ['critical', 'ann', 'role: neteng', 'advanced', 'advanced'],
    ['high', 'ann', 'role: neteng', undefined, undefined],
  ] as const;
  for (const [severity, engineer, skills, needed, target] of cases) {
    it(`of a ${severity} incident for ${engineer ?? 'a team without skills'} (${skills}): ${target ?? 'no gap'}`, () => {
      const people =
        engineer === undefined
          ? ''
          : `skills:\n  ann: { ${skills} }\n  neteng: { levels: { network_troubleshooting: intermediate } }\n`;
      const [gap] = planOf(
        { 'a.md': incident(severity, 'Nobody knows the network'), 'l.yml': paths + people },
        engineer,
      ).gaps;
      assert.deepEqual([gap?.needed, gap?.target], [needed, target]);
    });
  }

  it('of a team is what two have', () => {
    const team = (second: string) =>
      `${paths}skills:\n  ann: { levels: { network_troubleshooting: advanced } }\n  ben: { levels: { network_troubleshooting: ${second} } }\n`;
    const text = incident('critical', 'Nobody knows the network');
    assert.equal(planOf({ 'a.md': text, 'l.yml': team('beginner') }).gaps[0]?.held, 'beginner');
    const { gaps, held } = planOf({ 'a.md': text, 'l.yml': team('advanced') });
    assert.deepEqual([gaps, held], [[], [{ skill: 'network_troubleshooting', level: 'advanced' }]]);
  });

  it('follows the words of the taxonomy', () => {
    const taxonomy =
      'knowledge_base:\n  metadata:\n    - severity_level: [sev1, sev2]\n    - skill_level: [junior, senior]\n';
    const learning = 'learning_paths:\n  network: { junior: [a], senior: [b] }\n';
    const plan = planOf({
      'a.md': incident('sev1', 'The network is known to one'),
      'l.yml': learning,
      't.yml': taxonomy,
    });
    assert.deepEqual([plan.gaps[0]?.skill, plan.gaps[0]?.needed, ids(plan)], ['network', 'senior', ['b*']]);
  });
});

describe('the gaps of a plan', () => {
  it('stand there once each, the worst first', () => {
    const text = incident('critical', 'Nobody knows Linux', 'ネットワークの知識が不足', 'DNS is known to one person');
    const people = 'skills:\n  ann: { levels: { system_administration: intermediate } }\n';
    const { gaps } = planOf({ 'a.md': text, 'l.yml': paths + people }, '@Ann');
    assert.deepEqual(
      gaps.map(({ skill, size, factors }) => [skill, size, factors.length]),
      [
        ['network_troubleshooting', 3, 2],
        ['system_administration', 1, 1],
      ],
    );
  });

  it('come from organisational factors alone; those without a skill are told', () => {
    const plan = planOf({ 'a.md': incident('high', 'Nobody owns it'), 'l.yml': paths });
    assert.deepEqual([plan.gaps.length, plan.unmatched.map(({ text }) => text)], [0, ['Nobody owns it']]);
    const named = `${paths}factor_skills: { system_administration: [own] }\n`;
    assert.equal(
      planOf({ 'a.md': incident('high', 'Nobody owns it'), 'l.yml': named }).gaps[0]?.skill,
      'system_administration',
    );
  });

  it('without any course are named', () => {
    const plan = planOf({ 'a.md': incident('high', '性能テスト専門知識の不足') });
    assert.deepEqual(
      plan.withoutCourse.map(({ skill }) => skill),
      ['performance_engineering'],
    );
    assert.match(planMarkdown(plan, 'ja'), /hansei new learning/);
  });
});

describe('the courses of a plan', () => {
  const text = incident('high', 'Nobody knows the network', 'Nobody knows Linux');

  it('are three at most, with what they require before them', () => {
    const plan = planOf({ 'a.md': text, 'l.yml': paths });
    assert.deepEqual(
      plan.priority.map(({ id }) => id),
      ['advanced_routing', 'load_balancer_config', 'vpn_troubleshooting'],
    );
    assert.deepEqual(ids(plan), [
      'tcp_ip_basics',
      'packet_analysis',
      'advanced_routing*',
      'load_balancer_config*',
      'vpn_troubleshooting*',
    ]);
  });

  it('leave out what is completed, and what the level that is held implies', () => {
    const ann = (more: string) => `${paths}skills:\n  ann: { ${more} }\n`;
    const files = (more: string) => ({ 'a.md': incident('high', 'Nobody knows the network'), 'l.yml': ann(more) });
    assert.deepEqual(ids(planOf(files('levels: { network_troubleshooting: beginner }'), 'ann')), [
      'advanced_routing*',
      'load_balancer_config*',
      'vpn_troubleshooting*',
    ]);
    assert.deepEqual(ids(planOf(files('completed: [tcp_ip_basics, dns_fundamentals]'), 'ann')), ['packet_analysis*']);
  });

  it('come to an end where they require each other, and however long the chain is', () => {
    const cycle =
      'learning_paths:\n  network:\n    intermediate: [{ id: a, requires: [b] }, { id: b, requires: [a, a] }]\n';
    assert.deepEqual(ids(planOf({ 'a.md': incident('high', 'network'), 'l.yml': cycle })).sort(), ['a*', 'b*']);
    const chain = Array.from({ length: 300 }, (_, index) => `      - { id: c${index}, requires: [c${index + 1}] }`);
    const long = `learning_paths:\n  network:\n    intermediate:\n${chain.slice(0, 150).join('\n')}\n    beginner:\n${chain.slice(150, 300).join('\n')}\n`;
    assert.equal(ids(planOf({ 'a.md': incident('high', 'network'), 'l.yml': long })).length, 300);
  });
});

describe('the assessment of a plan', () => {
  const drill = (title: string, services: string) =>
    `---\nkind: timeline\nid: GD-1\ntitle: ${title}\ngame_day: true\nservices: [${services}]\nstarted: 2026-05-01T10:00:00Z\nresolved: 2026-05-01T11:00:00Z\n---\n`;
  const text = incident('high', 'Nobody knows the network');

  const cases = [
    ['a drill that names the incident', { 'd.md': drill('Drill after INC-1', 'mail') }, 'game-day', 'incident'],
    ['a drill of the same service', { 'd.md': drill('Drill', 'cart') }, 'game-day', 'service'],
    ['no drill that fits', { 'd.md': drill('Drill', 'mail') }, 'hands-on-lab', undefined],
  ] as const;
  for (const [what, files, method, link] of cases)
    it(`${what}: ${method}`, () => {
      const { assessment } = planOf({ 'a.md': text, 'l.yml': paths, ...files });
      assert.deepEqual([assessment.method, assessment.link, assessment.runbooks], [method, link, ['cart_slow']]);
    });
});

describe('a plan', () => {
  it('needs an incident and somebody who is known', () => {
    const workspace = workspaceOf({ 'a.md': incident('high', 'x'), 'l.yml': `${paths}skills: { ann: {} }\n` });
    assert.deepEqual(learningPlan(workspace, 'INC-2', undefined), { fault: 'incident' });
    assert.deepEqual(learningPlan(workspace, 'a.md', 'bob'), { fault: 'engineer', known: ['ann'] });
  });

  it('escapes what stands in documents', () => {
    const plan = planOf({
      'a.md': incident('high', 'network <b> | @team').replace('Cart fails', '"<i>"'),
      'l.yml': paths,
    });
    for (const language of ['en', 'ja'] as const)
      assert.doesNotMatch(planMarkdown(plan, language), /<b>|<i>| @team|undefined/);
  });
});
