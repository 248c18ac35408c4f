import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { reports } from '../../src/cli/reports/index.ts';
import { hansei, inFolder } from '../support/command-line.ts';

const examples = resolve(__dirname, '../../examples');

describe('hansei report incidents and sla', () => {
  it('incidents gives each with its figures, and their spread', () => {
    const { code, out } = hansei(examples, ['report', 'incidents']);
    assert.equal(code, 0);
    const { incidents, summary } = JSON.parse(out);
    const cart = incidents.find(({ id }: { id: string }) => id === 'INC-2026-003');
    assert.deepEqual(
      [cart.started, cart.timeToRestoreMinutes, cart.effectiveDowntimeMinutes, cart.services, cart.planned],
      ['2026-03-01T14:30:00+09:00', 135, 56, ['cart'], false],
    );
    assert.deepEqual(summary.timeToRestoreMinutes, { n: 8, median: 75, p90: null });
  });

  it('leaves out what begins after the time that it is asked about', () => {
    const count = (name: string, count: (report: never) => number, ...args: string[]) =>
      count(JSON.parse(hansei(examples, ['report', name, ...args]).out) as never);
    const ask = (...args: string[]) => [
      count('incidents', ({ incidents }: { incidents: [] }) => incidents.length, ...args),
      count('loop', ({ incidents }: { incidents: [] }) => incidents.length, ...args),
      count(
        'gaps',
        ({ gaps, inTime, unknown, faults }: Record<string, []>) => [gaps, inTime, unknown, faults].flat().length,
        ...args,
      ),
      count('checklist', ({ incidents }: { incidents: [] }) => incidents.length, ...args),
      count('actions', ({ actions }: { actions: [] }) => actions.length, ...args),
    ];
    const [all, early] = [ask(), ask('--now', '2026-03-01T14:30:00+09:00')];
    assert.ok(
      early.every((number, index) => number > 0 && number < (all[index] as number)),
      `${early} of ${all}`,
    );
  });

  it('names what is ours and cannot be read: no figure has it', () => {
    const text = '---\nkind: timeline\nid: A\nstarted: 2026-03-01T14:30:00Z\n---\n# A\n';
    inFolder({ 'a.md': Buffer.from(text, 'utf16le'), 'other.md': Uint8Array.of(0xff, 0xfe, 0, 1) }, (folder) => {
      for (const { name } of reports.filter(({ name }) => name !== 'review')) {
        const { code, err } = hansei(folder, ['report', name]);
        assert.equal(code, 0, name);
        assert.match(err, /^a\.md: This file is not UTF-8[^\n]+\n$/, name);
      }
    });
  });

  it('says that the configuration is broken', () => {
    inFolder({ 'hansei.yml': 'timezone: UTC\nsla: { target: 99.9\n' }, (folder) => {
      const { code, err } = hansei(folder, ['report', 'sla']);
      assert.equal(code, 0);
      assert.match(err, /^hansei\.yml:\d+: [^\n]+\n$/);
    });
  });

  for (const { name } of reports) {
    it(`${name} is as of a time that is given`, () => {
      const { code, err } = hansei(examples, ['report', name, '--now', '2026-03-15']);
      assert.deepEqual([code, err], [0, '']);
    });
  }

  it('sla gives every target and window', () => {
    const { objectives } = JSON.parse(hansei(examples, ['report', 'sla', '--now', '2026-03-15']).out);
    const slo = objectives.find((objective: { slo: string | null }) => objective.slo === 'cart-availability');
    assert.equal(slo.windows[0].to, '2026-03-15T00:00:00+09:00');
    assert.deepEqual(slo.windows[0].incidents, [{ id: 'INC-2026-003', file: 'incidents/inc-2026-003-cart-pool.md' }]);
    assert.ok(Math.abs(slo.windows[0].overall.errorBudgetConsumedPercent - 129.63) < 0.01);
  });

  it('both are pages in either language', () => {
    for (const name of ['incidents', 'sla']) {
      assert.match(
        hansei(
          examples,
          ['report', name, '--format', 'markdown', '--lang', 'ja', '--now', '2026-11-24'].slice(
            0,
            name === 'sla' ? 8 : 6,
          ),
        ).out,
        /^# [ぁ-んァ-ヶー一-龠]/,
      );
    }
  });

  for (const [args, message] of [
    [['report', 'sla', '--window', 'forever'], /rolling-30d/],
    [['report', 'sla', '--now', 'soon'], /soon/],
    [['report', 'sla', '--target', '0.5'], /target/],
    [['report', 'everything'], /everything/],
  ] as const) {
    it(`refuses ${args.slice(1).join(' ')}`, () => {
      const { code, err } = hansei(examples, args);
      assert.equal(code, 2);
      assert.match(err, message);
    });
  }
});

describe('hansei report actions', () => {
  it('gives the action items of a repository, overdue ones first', () => {
    const { code, out } = hansei(examples, ['report', 'actions', '--now', '2026-11-24']);
    assert.equal(code, 0);
    const { counts, actions } = JSON.parse(out);
    assert.equal(actions.length, counts.overdue + counts.open + counts.done);
    const found = actions.find(({ text }: { text: string }) => text === 'Name an owner for every shared library');
    assert.deepEqual(
      [found.file, found.state, found.owner, found.due, found.daysOverdue],
      ['incidents/inc-2026-003-cart-pool.md', 'overdue', '@suzuki', '2026-08-20', 96],
    );
    assert.equal(actions[0].state, 'overdue');
    assert.ok(Number.isInteger(found.line));
  });

  it('is a page in either language', () => {
    const page = (language: string) =>
      hansei(examples, ['report', 'actions', '--format', 'markdown', '--lang', language, '--now', '2026-11-24']).out;
    assert.match(page('en'), /^# Action items\n\n\d+ overdue, /);
    assert.match(page('ja'), /^# アクションアイテム\n\n期限切れ \d+ 件/);
  });
});
