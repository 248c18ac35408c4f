import assert from 'node:assert/strict';
import { type LoopReport, loopReport } from '../../../src/core/learning-loop/loop.ts';
import { loopMarkdown } from '../../../src/core/learning-loop/loop-markdown.ts';
import { stageNames } from '../../../src/core/learning-loop/stages.ts';
import { asInstant } from '../../../src/core/time/instant.ts';
import { workspaceOf } from '../../support/fixtures.ts';

interface Told {
  readonly id?: string;
  readonly title?: string;
  readonly started?: string;
  readonly minutes?: number;
  readonly more?: string;
  readonly body?: string;
}

function incident({
  id = 'INC-1',
  title = id,
  started = '2026-01-05',
  minutes = 60,
  more = '',
  body = '',
}: Told): string {
  const end = new Date(Date.parse(`${started}T10:00Z`) + minutes * 60_000).toISOString();
  return `---\nkind: postmortem\nid: ${id}\ntitle: ${title}\nservices: [cart]\nstarted: ${started}T10:00:00Z\ndetected: ${started}T10:02:00Z\nresolved: ${end}\n${more}---\n\n## Timeline\n\n| Time | Event | Actor |\n| --- | --- | --- |\n| 10:00 | Errors begin | system |\n\n${body}`;
}

const whole = `## Technical causes

- T1: A connection leaks

## Process causes

- P1: Libraries go out with features

## Organisational causes

- O1: Nobody owns the libraries

## Action items

| Action | Owner | Due | Factor | Type | Status |
| --- | --- | --- | --- | --- | --- |
| Alert on old connections | @mori | 2026-02-01 | T1 | detect | done (2026-01-20) |
| Pin the library | @sato | 2026-02-01 | P1 | prevent | done 2026-02-09 |
| Name an owner | @kato | 2026-02-01 | O1 | prevent | done |
`;

const entry =
  'knowledge_entry:\n  id: kb-pool\n  title: Pool\n  symptom: { description: Pool is empty }\n  causes: [{ id: leak, description: A leak, rca: INC-1 }]\n  solutions: [{ id: a, steps: [Restart] }]\n';

function report(files: Readonly<Record<string, string>>, now = '2026-11-01'): LoopReport {
  return loopReport(workspaceOf(files), asInstant(Date.parse(`${now}T00:00:00Z`)));
}

function statesOf(files: Readonly<Record<string, string>>, now?: string): string {
  const [first] = report(files, now).incidents;
  return stageNames.map((name) => first?.stages[name].state).join(' ');
}

describe('the stages of the loop', () => {
  const impact = 'impact: { affected_users: 10 }\ndetection: { by: alert }\n';

  it('are all done for an incident that came full circle', () => {
    const files = { 'a.md': incident({ more: impact, body: whole }), 'kb.yml': entry };
    assert.equal(statesOf(files), 'done done done done done done');
  });

  it('are open for one that was only written down', () => {
    assert.equal(statesOf({ 'a.md': incident({}) }, '2026-02-01'), 'partly open open open open unknown');
  });

  it('find the analysis in a file of its own', () => {
    const analysis = `---\nkind: rca\nincident: INC-1\n---\n\n${whole.replace('done |\n', 'open |\n')}`;
    const files = { 'a.md': incident({ more: impact }), 'rca.md': analysis, 'kb.yml': entry };
    assert.equal(statesOf(files), 'done done done partly open done');
  });

  for (const rca of ['RCA-1', 'incidents/rca.md', '../incidents/rca.md', '../incidents/a.md'])
    it(`find the entry that names ${rca}`, () => {
      const analysis = `---\nkind: rca\nid: RCA-1\nincident: INC-1\n---\n\n${whole}`;
      const files = {
        'incidents/a.md': incident({}),
        'incidents/rca.md': analysis,
        'kb/pool.yml': entry.replace('INC-1', rca),
      };
      assert.equal(report(files).incidents[0]?.stages.knowledge.state, 'done');
    });

  it('take causes in words for factors, as many postmortems have no layers', () => {
    const actions = '## Action items\n\n- [ ] Pin it (owner: @a, due: 2026-02-01)\n';
    const missing = (causes: string) => {
      const [first] = report({ 'a.md': incident({ more: impact, body: `${causes}${actions}` }) }).incidents;
      return first?.stages.postmortem.missing.map(({ en }) => en);
    };
    assert.deepEqual(missing('## Contributing factors\n\n- The limit is shared by all services\n\n'), []);
    assert.deepEqual(missing('## Root cause\n\nThe limit is shared.\n\n'), []);
    assert.deepEqual(missing('## Root cause\n\n'), ['no contributing factors']);
  });

  it('name entries that are not there', () => {
    const [first] = report({ 'a.md': incident({ more: 'knowledge: [kb-none]\n' }) }).incidents;
    assert.match(first?.stages.knowledge.missing[0]?.en ?? '', /kb-none/);
  });

  it('take a drill for learning when it names the incident', () => {
    const drill = incident({ id: 'GD-1', title: 'Drill after INC-1', started: '2026-04-01', more: 'game_day: true\n' });
    const { incidents } = report({ 'a.md': incident({}), 'drill.md': drill });
    assert.deepEqual(
      incidents.map(({ record, stages }) => [record.id, stages.learning.evidence.map(({ file }) => file)]),
      [['INC-1', ['drill.md']]],
    );
  });
});

describe('recurrence', () => {
  const again = (first: Told, second: Told) =>
    report({ 'a.md': incident(first), 'b.md': incident({ id: 'INC-2', ...second }) }).recurrence;

  const cases: readonly (readonly [string, Told, Told, readonly string[]])[] = [
    ['same title', { title: 'Cart fails' }, { title: 'INC-2 Cart fails', started: '2026-03-01' }, ['title']],
    [
      'same cause and service',
      { more: 'root_cause: leak\n' },
      { more: 'root_cause: [leak]\n', started: '2026-03-01' },
      ['cause'],
    ],
    ['after 180 days', { title: 'Cart fails' }, { title: 'Cart fails', started: '2026-07-05' }, []],
    ['on day 180', { title: 'Cart fails' }, { title: 'Cart fails', started: '2026-07-04' }, ['title']],
    ['titles that say nothing', { title: 'Incident 1' }, { title: 'Incident 2', started: '2026-03-01' }, []],
    ['at the same time', { title: 'Cart fails' }, { title: 'Cart fails', started: '2026-01-05' }, []],
    ['before the end', { title: 'Cart fails', minutes: 2880 }, { title: 'Cart fails', started: '2026-01-06' }, []],
    ['a drill', { title: 'Cart fails' }, { title: 'Cart fails', started: '2026-03-01', more: 'game_day: true\n' }, []],
  ];
  for (const [what, first, second, expected] of cases)
    it(`${what}: ${expected.length > 0 ? 'came again' : 'did not'}`, () => {
      const { pairs } = again(first, second);
      assert.deepEqual(
        pairs.flatMap(({ why }) => why.map(({ kind }) => kind)),
        expected,
      );
    });

  it('is none of an incident that nobody has resolved', () => {
    const open = incident({ title: 'Cart fails' }).replace(/^resolved: .*$/m, 'resolved: ongoing');
    const files = { 'a.md': open, 'b.md': incident({ id: 'INC-2', title: 'Cart fails', started: '2026-03-01' }) };
    const { recurrence, incidents } = report(files);
    assert.deepEqual(recurrence.pairs, []);
    assert.equal(incidents[1]?.stages.effect.state, 'unknown');
  });

  it('is a rate from five incidents on that could be followed', () => {
    const files = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `${index}.md`,
          incident({
            id: `INC-${index}`,
            title: index < 2 ? 'Cart fails' : `Other ${'abcdefgh'[index]}${'abcdefgh'[index]}${'abcdefgh'[index]}`,
            started: `2026-01-0${index + 1}`,
          }),
        ]),
      );
    assert.equal(report(files(4)).recurrence.rate, null);
    const { followed, recurred, rate } = report(files(5)).recurrence;
    assert.deepEqual([followed, recurred, rate], [5, 1, 0.2]);
  });

  it('is no rate of those that came again at once, while the others still have time to', () => {
    const files = Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [
        `${index}.md`,
        incident({
          id: `INC-${index}`,
          title: `${'abcde'[index % 5]?.repeat(5)} fails`,
          started: `2026-01-0${(index % 5) + 1 + (index < 5 ? 0 : 4)}`,
        }),
      ]),
    );
    const young = report(files, '2026-02-01').recurrence;
    assert.deepEqual([young.followed, young.recurred, young.rate, young.pairs.length], [0, 0, null, 5]);
    const old = report(files, '2026-12-01').recurrence;
    assert.deepEqual([old.followed, old.recurred, old.rate], [10, 5, 0.5]);
  });
});

describe('over time', () => {
  it('gives medians by quarter once there are enough, with their n', () => {
    const days = ['2026-01-05', '2026-02-05', '2026-03-05', '2026-04-05'];
    const files = Object.fromEntries(
      days.map((started, index) => [
        `${index}.md`,
        incident({ id: `INC-${index}`, started, minutes: 10 * (index + 1) }),
      ]),
    );
    assert.deepEqual(
      report(files).periods.map(({ name, incidents, timeToRestore: { n, median, p90 } }) => [
        name,
        incidents,
        n,
        median,
        p90,
      ]),
      [
        ['2026-Q1', 3, 3, 20, null],
        ['2026-Q2', 1, 1, null, null],
        [undefined, 4, 4, 25, null],
      ],
    );
  });

  it('tells actions in time, late ones, and those that nothing tells the day of', () => {
    const { inTime, late, untold, rate } = report({ 'a.md': incident({ body: whole }) }).actions;
    assert.deepEqual({ inTime, late, untold, rate }, { inTime: 1, late: 1, untold: 1, rate: null });
    assert.equal(report({ 'a.md': incident({ body: whole }) }, '2026-01-30').actions.inTime, 2);
  });
});

describe('the page of the loop', () => {
  it('is there without incidents, in both languages, and escapes what stands in documents', () => {
    for (const language of ['en', 'ja'] as const) {
      assert.match(loopMarkdown(report({}), language), /^# .+\n\n.+\n$/);
      const page = loopMarkdown(report({ 'a.md': incident({ title: '"<i>x</i> | @team"' }) }), language);
      assert.doesNotMatch(page, /<i>| @team/);
    }
  });
});
