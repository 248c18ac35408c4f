import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { type Adoption, adopting, type Draft, draftOf } from '../../../src/core/adopt/adopt.ts';
import { Surveyor } from '../../../src/core/adopt/survey.ts';
import { kinds } from '../../../src/core/kinds/index.ts';
import { asInstant } from '../../../src/core/time/instant.ts';
import { Workspace } from '../../../src/core/workspace/workspace.ts';

const timeline = (zone = '') =>
  `# Outage\n\n## Timeline\n\n| Time | Event |\n| --- | --- |\n| 2024-01-02 10:00${zone} | Down |\n| 2024-01-02 10:10${zone} | Up |\n`;
const runbook = '# HighLoad\n\n## Meaning\n\nx\n\n## Diagnosis\n\ny\n\n## Mitigation\n\nz\n';
const alerts = 'groups:\n  - rules:\n      - alert: A\n        expr: up == 0\n';

function repositoryOf(files: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace(kinds);
  for (const [path, text] of Object.entries(files)) workspace.set(path, text);
  workspace.completeNow();
  return workspace;
}

function last<Result>(steps: Generator<void, Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

function draftFor(files: Readonly<Record<string, string>>, language: 'en' | 'ja' = 'en'): Draft {
  const surveyor = new Surveyor(kinds);
  for (const [path, text] of Object.entries(files)) surveyor.add(path, text);
  const draft = draftOf(kinds, surveyor.survey, new Set(Object.keys(files)), language, 20_517);
  for (const [path, text] of Object.entries(files)) if (draft.isWanted(path, text)) draft.workspace.set(path, text);
  return draft;
}

/** The configuration for these files, which has no problem itself. */
function configFor(files: Readonly<Record<string, string>>, language: 'en' | 'ja' = 'en') {
  const { files: written } = last(adopting(draftFor(files, language), 0));
  const [config] = written;
  assert.ok(config !== undefined && config.path === 'hansei.yml');
  const checked = repositoryOf({ ...files, 'hansei.yml': config.text });
  assert.deepEqual(checked.problems('hansei.yml'), []);
  return { text: config.text, value: parse(config.text), paths: written.map(({ path }) => path), checked };
}

describe('setting up an existing repository', () => {
  it('begins with an example where there is nothing', () => {
    for (const files of [{}, { 'README.md': '# Incidents\n' }, { 'values.yml': 'a: 1\n' }])
      assert.deepEqual(configFor(files).paths, ['hansei.yml', 'incidents/timeline.md']);
  });

  it('says what it found, and writes no example', () => {
    const { text, paths } = configFor({ 'pm/a.md': timeline(), 'rb/x.md': runbook, 'mon/r.yml': alerts });
    assert.deepEqual(paths, ['hansei.yml']);
    assert.match(
      text,
      /# - Incident timeline or postmortem: 1 \(pm\/\)\n# - Runbook: 1 \(rb\/\)\n# - Alert rules: 1 \(mon\/\)\n/,
    );
  });

  const zones: readonly [name: string, files: Readonly<Record<string, string>>, zone: string, why: RegExp][] = [
    [
      'most documents name',
      { 'a.md': timeline(' JST'), 'b.md': timeline(' JST'), 'c.md': timeline(' UTC') },
      'Asia/Tokyo',
      /2 documents use it/,
    ],
    [
      'Europe changes its clocks',
      { 'a.md': timeline(' CET'), 'b.md': timeline(' CEST') },
      'Europe/Berlin',
      /1 document uses it/,
    ],
    ['the language tells', { 'a.md': timeline().replace('Down', 'サービス停止') }, 'Asia/Tokyo', /in Japanese/],
    ['nothing tells', { 'a.md': timeline() }, 'UTC', /No document names a zone/],
    [
      'an IANA name',
      { 'a.md': `${timeline()}\nAll times are America/Sao_Paulo.\n` },
      'America/Sao_Paulo',
      /1 document/,
    ],
  ];
  for (const [name, files, zone, why] of zones) {
    it(`takes the zone that ${name}`, () => {
      const { value, text } = configFor(files);
      assert.equal(value.timezone, zone);
      assert.match(text, why);
    });
  }

  it('leaves the choice where an abbreviation means several zones', () => {
    const inHeading = timeline().replace('## Timeline', '## Timeline (all times PST)');
    for (const document of [timeline(' PST'), inHeading]) {
      const { value, text } = configFor({ 'a.md': document });
      assert.equal(value.zones, undefined);
      assert.match(text, /# zones:\n# {3}PST: America\/Los_Angeles \| Asia\/Manila\n/);
    }
  });

  it('does not check templates', () => {
    const { value, checked } = configFor({
      'pm/a.md': timeline(),
      'pm/Template {x}.md': timeline().replace('10:00', 'HH:mm'),
    });
    assert.deepEqual(value.exclude, ['pm/Template ?x?.md']);
    assert.deepEqual(checked.problems('pm/Template {x}.md'), []);
  });

  it('has pages found by search, and shows how reports without a timeline would be checked', () => {
    const files = {
      'README.md': '# Runbooks\n',
      'docs/intro.md': '# Hello\n',
      'docs/style.md': '# Style\n',
      'docs/on-call/a.md': '# A\n',
      'docs/on-call/b.md': '# B\n',
      'wiki/x.md': '# Outage of the shop\n',
    };
    const { value, text, checked } = configFor(files);
    assert.deepEqual(value.knowledge.include, ['docs/on-call/*.md', 'wiki/*.md']);
    assert.deepEqual(
      [...checked.searchEntries()].map(({ file }) => file),
      ['docs/on-call/a.md', 'docs/on-call/b.md', 'wiki/x.md'],
    );
    const uncommented = text.replace(/# (include:)\n# ( {2}timeline:)\n# ( {4}- .+)/, '$1\n$2\n$3');
    assert.deepEqual(parse(uncommented).include, { timeline: ['wiki/x.md'] });
  });

  it('knows reports by headings and by front matter', () => {
    const { value } = configFor({
      'a/1.md': '# X\n\n## Root cause\n\nx\n\n## Lessons learned\n\ny\n\n## Action items\n\n- z\n',
      'b/2.md': '---\ntitle: Y\nstart_time: 2020-01-01T00:00:00Z\nend_time: 2020-01-01T01:00:00Z\n---\nText\n',
      'c/3.md': '# Cooking\n',
    });
    assert.deepEqual(value.knowledge.include, ['a/*.md', 'b/*.md']);
    assert.equal(value.timezone, 'UTC');
  });

  it('takes pages about how incidents are dealt with for no reports, and has them found', () => {
    const files = [
      'incident-response/roles.md',
      'incident-response/2026-03-01-cart.md',
      'runbooks/outage-of-a-zone.md',
      '障害対応/手順.md',
      '障害/カート停止.md',
    ];
    const { survey } = draftFor(Object.fromEntries(files.map((path) => [path, '# A\n'])));
    assert.deepEqual(survey.reports, ['incident-response/2026-03-01-cart.md', '障害/カート停止.md']);
    assert.deepEqual(survey.pages, ['incident-response/roles.md', 'runbooks/outage-of-a-zone.md', '障害対応/手順.md']);
  });

  it('tells of the baseline when there are problems, in the language of the person', () => {
    const files = { 'a.md': timeline(' UTC').replace('10:10', '09:10') };
    assert.match(
      configFor(files).text,
      /\n# There (?:is|are) \d+ problems? today\. To see only new ones, .+\n# {3}hansei check --update-baseline\n# baseline: hansei-baseline\.txt\n$/,
    );
    assert.match(configFor(files, 'ja').text, /# 現時点の問題は \d+ 件です/);
  });

  it('counts what a check finds: links that lead nowhere, what is overdue, files that cannot be read', () => {
    const files = {
      'High.md': `${runbook}\n[d](gone.md) and [e](there.txt)\n`,
      'pm/a.md': `${timeline(' UTC')}\n## Action items\n\n- [ ] Pin it (owner: @a, due: 2024-02-01)\n`,
    };
    const draft = draftFor(files);
    const count = (unreadable = 0): Adoption => last(adopting(draft, unreadable));
    const { problems } = count();
    const answered: string[] = [];
    for (let asked = draft.workspace.takeUnansweredPaths(); asked.length > 0; ) {
      for (const path of asked) draft.workspace.answerPath(path, path === 'there.txt');
      answered.push(...asked);
      count();
      asked = draft.workspace.takeUnansweredPaths();
    }
    assert.ok(answered.includes('gone.md') && answered.includes('there.txt'));
    assert.equal(count().problems, problems + 1);
    draft.workspace.setNow(asInstant(Date.UTC(2026, 2, 1)));
    assert.equal(count().problems, problems + 2);
    assert.equal(count(1).problems, problems + 3);
    assert.match(count(1).files[0]?.text ?? '', new RegExp(`There are ${problems + 3} problems today`));
  });

  it('takes the only objective', () => {
    const slo =
      'apiVersion: openslo/v1\nkind: SLO\nmetadata: { name: cart }\nspec:\n  service: cart\n  indicator: { metadata: { name: x } }\n  timeWindow: [{ duration: 30d, isRolling: true }]\n  budgetingMethod: Occurrences\n  objectives: [{ target: 0.99 }]\n';
    assert.deepEqual(configFor({ 'slo.yml': slo }).value.sla, { slo: 'cart' });
    const several = slo.replace('[{ target: 0.99 }]', '[{ displayName: p50, target: 0.99 }, { target: 0.9 }]');
    const { value, text } = configFor({ 'slo.yml': several });
    assert.deepEqual(value.sla, { slo: 'cart', objective: 'p50' });
    assert.match(text, /^# Impact is measured against this objective .+ It has others: 2\.$/m);
  });

  it('does not let a path into the settings', () => {
    const { text } = configFor({ 'a\n- evil/x.md': timeline(), 'b: [/on-call.md': '# x\n' });
    assert.doesNotMatch(text, /^- evil/m);
  });
});
