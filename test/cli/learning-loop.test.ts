import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { hansei, inFolder } from '../support/command-line.ts';

const examples = resolve(__dirname, '../../examples');
const now = ['--now', '2026-11-24'];

function json(args: readonly string[]) {
  const { code, out, err } = hansei(examples, [...args, '--format', 'json']);
  assert.equal(code, 0, err);
  return JSON.parse(out);
}

describe('hansei report gaps', () => {
  it('tells late incidents, faults, and what nothing monitors', () => {
    const { monitoring, gaps, inTime, faults, unknown, metrics } = json(['report', 'gaps']);
    assert.deepEqual(monitoring, ['alerts/shop.yml', 'monitoring.yml']);
    const found = gaps.find(({ id }: { id: string }) => id === 'INC-2026-001');
    assert.deepEqual(
      [found.delayMinutes, found.limitMinutes, found.detectedBy.alert, found.missedSignals],
      [5, 5, 'HighCpuUsage', ['error_rate_monitoring', 'memory_trend_analysis']],
    );
    assert.equal(gaps.find(({ id }: { id: string }) => id === 'INC-2026-008').gap, 'no_rule');
    assert.deepEqual(
      faults.map(({ id }: { id: string }) => id),
      ['INC-2026-007'],
    );
    assert.deepEqual([inTime.length, unknown.length], [3, 0]);
    assert.ok(metrics.some(({ metric }: { metric: string }) => metric === 'dns_lookup_errors'));
  });
});

describe('hansei report checklist', () => {
  it('answers sixteen points for the repository, and those of each incident', () => {
    const { counts, lists, incidents } = json(['report', 'checklist', ...now]);
    assert.equal(counts.met + counts.notMet + counts.questions, 16);
    assert.deepEqual(
      lists.map(({ id, items }: { id: string; items: unknown[] }) => [id, items.length]),
      [
        ['incident-review', 4],
        ['monitoring', 4],
        ['knowledge', 4],
        ['prevention', 4],
      ],
    );
    assert.equal(incidents.length, 9);
    for (const { state, text, because } of incidents.flatMap(({ items }: { items: unknown[] }) => items))
      assert.ok(['met', 'not-met', 'question'].includes(state) && text !== '' && because !== '');
  });
});

describe('hansei report loop', () => {
  it('tells the stages of each incident with evidence, and says where there is not enough data', () => {
    const { incidents, overTime, recurrence, actions, needed } = json(['report', 'loop', ...now]);
    const cart = incidents.find(({ id }: { id: string }) => id === 'INC-2026-003');
    assert.deepEqual(cart.stages.knowledge, {
      state: 'done',
      evidence: [{ file: 'knowledge/cart-pool.yml', what: 'entry kb-cart-pool' }],
      missing: [],
    });
    assert.deepEqual(overTime.at(-1).timeToRestoreMinutes, { n: 8, median: 75, p90: null });
    assert.deepEqual([recurrence.followed, recurrence.rate, needed.rate], [4, null, 5]);
    assert.ok(actions.rate.low <= actions.rate.high);
  });
});

describe('hansei plan learning', () => {
  it('gives gaps, courses in order and the assessment, for a team or for somebody', () => {
    const plan = json(['plan', 'learning', 'INC-2026-009']);
    assert.deepEqual(
      [plan.gaps[0].skill, plan.gaps[0].held, plan.priorityCourses],
      ['database', 'beginner', ['locks', 'online_migrations']],
    );
    const own = json(['plan', 'learning', 'incidents/inc-2026-009-migration.md', '--engineer', '@kato']);
    assert.deepEqual([own.engineer, own.gaps, own.held], ['@kato', [], [{ skill: 'database', level: 'advanced' }]]);
  });

  for (const [args, message] of [
    [['plan'], /learning/],
    [['plan', 'everything'], /everything/],
    [['plan', 'learning'], /INCIDENT/],
    [['plan', 'learning', 'INC-9'], /INC-9/],
    [['plan', 'learning', 'INC-2026-009', '--engineer', 'bob'], /bob.*@kato/],
  ] as const) {
    it(`refuses ${args.join(' ')}`, () => {
      const { code, err } = hansei(examples, args);
      assert.equal(code, 2);
      assert.match(err, message);
    });
  }
});

describe('the pages of the learning loop', () => {
  const all = [
    ['report', 'gaps'],
    ['report', 'checklist', ...now],
    ['report', 'loop', ...now],
    ['plan', 'learning', 'INC-2026-001'],
  ] as const;
  for (const args of all) {
    it(`${args.slice(0, 2).join(' ')} is one in either language`, () => {
      const page = (language: string) => hansei(examples, [...args, '--format', 'markdown', '--lang', language]).out;
      assert.match(page('en'), /^# [A-Z]/);
      assert.match(page('ja'), /^# .*[ぁ-んァ-ヶー一-龠]/);
    });
  }

  it('are read on a terminal without what only Markdown takes away', () => {
    const args = ['plan', 'learning', 'INC-2026-009', '--engineer', '@sato'];
    assert.match(hansei(examples, [...args, '--format', 'pretty']).out, /^For @sato, /m);
    assert.match(hansei(examples, [...args, '--format', 'markdown']).out, /^For @<!-- -->sato, /m);
  });

  it('are there in an empty repository', () => {
    inFolder({ 'hansei.yml': '' }, (folder) => {
      for (const name of ['gaps', 'checklist', 'loop'])
        for (const format of ['json', 'markdown'])
          assert.equal(hansei(folder, ['report', name, '--format', format]).code, 0);
    });
  });
});
