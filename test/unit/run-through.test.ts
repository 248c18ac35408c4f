import assert from 'node:assert/strict';
import { kinds } from '../../src/core/kinds/index.ts';
import type { RunbookModel } from '../../src/core/kinds/runbook/model.ts';
import type { Subject } from '../../src/core/rule.ts';
import { isRunThrough } from '../../src/core/run-through/is-run-through.ts';
import { faultInCommand, faultInValue, fillCommand, namesToFill } from '../../src/core/run-through/prepare-command.ts';
import { timelineEvents } from '../../src/core/run-through/run-events.ts';
import { runStatus } from '../../src/core/run-through/run-status.ts';
import {
  beginRun,
  chooseBranch,
  currentStep,
  noteCommand,
  type RunThrough,
  tickStep,
} from '../../src/core/run-through/run-through.ts';
import { asInstant, minute } from '../../src/core/time/instant.ts';
import { Workspace } from '../../src/core/workspace/workspace.ts';
import type { Runbook } from '../../src/generated/types.ts';

const runbook = `diagnostic_procedure:
  metadata: { title: Disk full, estimated_time: 20-30 minutes }
  step_by_step:
    1: { description: Look, commands: ["df -h <host>"], estimated_time: 5m }
    2: { description: Clean, risk: low, next: 4 }
    3: { description: Ask }
    4: { description: Watch }
  decision_tree:
    logs: { condition: "logs > 80 %", action: go_to_log_cleanup_procedure }
  escalation_criteria:
    - { condition: "Still full", action: call storage, after: 15m }
    - { condition: "Not resolved within 10 minutes", action: call the lead }
    - { condition: "Data is lost", action: call everyone }
`;

const start = asInstant(Date.parse('2026-03-01T14:30:00Z'));
const later = (minutes: number) => asInstant(start + minutes * minute);

function begun(text: string, path = 'disk.yml'): RunThrough | undefined {
  const workspace = new Workspace(kinds);
  workspace.set(path, text);
  const subject = workspace.file(path)?.documents[0]?.subject as Subject<Runbook, RunbookModel>;
  return beginRun(subject, start);
}

describe('going through a runbook', () => {
  const run = begun(runbook) as RunThrough;

  it('has the steps as they are written, and where each leads', () => {
    assert.deepEqual(
      run.steps.map(({ number, description, next, commands }) => [number, description, next, commands]),
      [
        ['1', 'Look', undefined, ['df -h <host>']],
        ['2', 'Clean', '4', []],
        ['3', 'Ask', undefined, []],
        ['4', 'Watch', undefined, []],
      ],
    );
    assert.equal(run.branches[0]?.procedure, 'log_cleanup');
  });

  it('leads from step to step, over those that are left out', () => {
    const one = tickStep(run, '1', true, later(2));
    const two = tickStep(one, '2', true, later(4));
    const four = tickStep(two, '4', true, later(6));
    assert.deepEqual(
      [run, one, two, four].map((state) => currentStep(state)?.number),
      ['1', '2', '4', '3'],
    );
  });

  it('takes a tick back with its event', () => {
    const ticked = tickStep(run, '1', true, later(1));
    assert.deepEqual(tickStep(ticked, '1', false, later(2)), run);
    assert.equal(tickStep(run, '9', true, later(1)), run);
  });

  it('counts down to escalations with a time, the next first', () => {
    const status = runStatus(tickStep(run, '1', true, later(1)), later(12));
    assert.deepEqual(
      status.escalations.map(({ escalation, remaining }) => [escalation.action, remaining / minute]),
      [
        ['call the lead', -2],
        ['call storage', 3],
      ],
    );
    assert.deepEqual([status.elapsed / minute, status.done, status.total, status.isLate], [12, 1, 4, false]);
    assert.equal(runStatus(run, later(31)).isLate, true);
  });

  it('tells what was done as events for the timeline', () => {
    const over = chooseBranch(
      noteCommand(tickStep(run, '1', true, later(1)), 'df -h `hostname`', later(2)),
      'logs',
      later(3),
    );
    assert.deepEqual(
      timelineEvents(over, '@mori', 'en').map(({ instant, event, action }) => [
        (instant - start) / minute,
        event.text,
        action.text,
      ]),
      [
        [0, 'Runbook started', 'Disk full'],
        [1, 'Step done', '1. Look'],
        [2, 'Command sent', '`` df -h `hostname` ``'],
        [3, 'Branch taken', 'logs > 80 % → go_to_log_cleanup_procedure'],
      ],
    );
  });

  it('goes through a page command by command', () => {
    const page = '# Disk\n\n## Meaning\n\nFull.\n\n## Diagnosis\n\n```shell\ndf -h\ndu -sh /var\n```\n';
    assert.deepEqual(
      begun(page, 'disk.md')?.steps.map(({ commands }) => commands),
      [['df -h'], ['du -sh /var']],
    );
  });

  it('is plain data that is known again', () => {
    const far = noteCommand(chooseBranch(tickStep(run, '1', true, later(1)), 'logs', later(2)), 'df', later(3));
    for (const state of [
      run,
      far,
      begun('# Disk\n\n## Meaning\n\nFull.\n\n## Diagnosis\n\n```shell\ndf\n```\n', 'd.md'),
    ]) {
      const kept: unknown = JSON.parse(JSON.stringify(state));
      assert.ok(isRunThrough(kept));
      assert.deepEqual(runStatus(kept, later(5)), runStatus(state as RunThrough, later(5)));
    }
  });

  const [step, ...others] = run.steps;
  const strangers: readonly (readonly [string, unknown])[] = [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'run'],
    ['a list', [run]],
    ['a map', {}],
    ['a run without escalations, as another version may have kept it', { ...run, escalations: undefined }],
    ['a run whose steps are none', { ...run, steps: [null, ...run.steps] }],
    ['a run with a step without commands', { ...run, steps: [{ ...step, commands: undefined }, ...others] }],
    ['a run with an estimate in words', { ...run, estimate: '20 minutes' }],
    ['a run with half an estimate', { ...run, estimate: { low: 1 } }],
    ['a run that began at no time', { ...run, started: null }],
    ['a run that began at a time that no calendar has', { ...run, started: 1e300 }],
    ['a run with an event of another kind', { ...run, events: [{ instant: start, type: 'note', text: 'x' }] }],
    ['a run with a tick that is none', { ...run, done: { 1: true } }],
    ['a run with meanings that are no texts', { ...run, placeholders: { host: 7 } }],
  ];
  for (const [what, value] of strangers) it(`is not ${what}`, () => assert.equal(isRunThrough(value), false));
});

describe('a command of a step', () => {
  it('is filled in name by name', () => {
    const command = 'kubectl -n {{ns}} logs <pod> --since=<pod name>';
    assert.deepEqual(namesToFill(`${command} <pod>`), ['ns', 'pod', 'pod name']);
    assert.equal(fillCommand(command, { ns: 'shop', pod: 'a-1' }), 'kubectl -n shop logs a-1 --since=<pod name>');
    assert.equal(fillCommand('echo <constructor>', {}), 'echo <constructor>');
  });

  const hidden: readonly (readonly [string, string])[] = [
    ['escape sequences', 'ls \u001b[2J'],
    ['a carriage return', 'ls\rrm -rf x'],
    ['text that runs from right to left', 'ls \u202egnp'],
    ['characters without width', 'ls\u200b -l'],
    ['half a character', 'ls \ud800'],
  ];
  for (const [what, command] of hidden) {
    it(`is not sent with ${what}`, () => {
      assert.notEqual(faultInCommand(command), undefined);
      assert.notEqual(faultInValue(command), undefined);
    });
  }

  it('may have lines and tabs; a value may not have lines', () => {
    assert.equal(faultInCommand('for x in a; do\r\n\techo 日本語 😀\r\ndone'), undefined);
    assert.notEqual(faultInValue('a\nb'), undefined);
    assert.notEqual(faultInValue(' '), undefined);
    assert.equal(faultInValue('cart-7d9'), undefined);
  });
});
