import type { Runbook } from '../../generated/types.ts';
import type { Pointer } from '../document/value.ts';
import { nextStepOf } from '../kinds/runbook/flow.ts';
import type { RunbookModel } from '../kinds/runbook/model.ts';
import { limitOf } from '../kinds/runbook/rules/escalation-limit.ts';
import type { Subject } from '../rule.ts';
import { parseDuration } from '../time/duration.ts';
import type { Instant, Milliseconds } from '../time/instant.ts';

/** A step as it is gone through. */
export interface RunStep {
  readonly number: string;
  readonly at: Pointer;
  readonly description: string;
  readonly commands: readonly string[];
  readonly expected: string | undefined;
  readonly success: string | undefined;
  readonly risk: string | undefined;
  readonly rollback: readonly string[];
  /** As it is written. */
  readonly estimate: string | undefined;
  /** The step to go on with; undefined for the one below. */
  readonly next: string | undefined;
}

export interface RunBranch {
  readonly name: string;
  readonly condition: string;
  readonly action: string;
  /** The procedure that the action leads to, as it is compared. */
  readonly procedure: string | undefined;
}

export interface RunEscalation {
  readonly at: Pointer;
  readonly condition: string;
  readonly action: string;
  /** How long after the start; undefined where the runbook names no time. */
  readonly after: Milliseconds | undefined;
}

export const runEventTypes = ['begin', 'step', 'command', 'branch'] as const;

/** What happened in a run, with its time. */
export interface RunEvent {
  readonly instant: Instant;
  readonly type: (typeof runEventTypes)[number];
  readonly text: string;
}

/** A runbook that somebody goes through: a copy of what it said at the start, and what was done since. Plain data. */
export interface RunThrough {
  readonly title: string;
  /** Relative to the root. */
  readonly file: string;
  readonly started: Instant;
  readonly estimate: { readonly low: Milliseconds; readonly high: Milliseconds } | undefined;
  readonly placeholders: Readonly<Record<string, string>>;
  readonly steps: readonly RunStep[];
  readonly branches: readonly RunBranch[];
  readonly escalations: readonly RunEscalation[];
  readonly done: Readonly<Record<string, Instant>>;
  readonly chosen: string | undefined;
  readonly events: readonly RunEvent[];
}

/** A run of a runbook that begins now; undefined when it has neither steps nor commands. */
export function beginRun(subject: Subject<Runbook, RunbookModel>, now: Instant): RunThrough | undefined {
  const { value, model, path } = subject;
  const body = value.diagnostic_procedure;
  const steps = model.steps.length > 0 ? writtenSteps(model) : commandSteps(model);
  if (steps.length === 0) return undefined;
  const title = body?.metadata?.title ?? path;
  const estimate = parseDuration(body?.metadata?.estimated_time ?? '');
  return {
    title,
    file: path,
    started: now,
    estimate: estimate.kind === 'duration' ? { low: estimate.low, high: estimate.high } : undefined,
    placeholders: { ...body?.placeholders },
    steps,
    branches: model.branches.map(({ name, at, condition, action }) => ({
      name,
      condition,
      action,
      procedure: model.links.find((link) => link.at === `${at}/action`)?.name,
    })),
    escalations: model.escalations.map((escalation) => {
      const limit = parseDuration(limitOf(escalation)?.text ?? '');
      const { at, condition, action } = escalation;
      return { at, condition, action, after: limit.kind === 'duration' ? limit.high : undefined };
    }),
    done: {},
    chosen: undefined,
    events: [{ instant: now, type: 'begin', text: title }],
  };
}

/** Ticks a step, or takes the tick back. */
export function tickStep(run: RunThrough, number: string, isDone: boolean, now: Instant): RunThrough {
  const step = run.steps.find((known) => known.number === number);
  if (step === undefined || isDone === (run.done[number] !== undefined)) return run;
  const { [number]: _, ...others } = run.done;
  if (!isDone) {
    const last = run.events.findLastIndex(({ type, text }) => type === 'step' && text === stepText(step));
    return { ...run, done: others, events: run.events.filter((_event, index) => index !== last) };
  }
  return { ...run, done: { ...others, [number]: now }, events: [...run.events, event(now, 'step', stepText(step))] };
}

/** Notes that a command was sent to a terminal. */
export function noteCommand(run: RunThrough, command: string, now: Instant): RunThrough {
  return { ...run, events: [...run.events, event(now, 'command', command)] };
}

/** Takes a branch of the decision tree. */
export function chooseBranch(run: RunThrough, name: string, now: Instant): RunThrough {
  const branch = run.branches.find((known) => known.name === name);
  if (branch === undefined) return run;
  const text = `${branch.condition} → ${branch.action}`;
  return { ...run, chosen: name, events: [...run.events, event(now, 'branch', text)] };
}

/** The step to be done now: the one that the last ticked one leads to, else the first that is open. */
export function currentStep({ steps, done, events }: RunThrough): RunStep | undefined {
  const last = events.findLast(({ type }) => type === 'step')?.text;
  const index = steps.findIndex((step) => last !== undefined && stepText(step) === last);
  const next = steps.find(({ number }) => number === steps[index]?.next) ?? steps[index + 1];
  return next !== undefined && done[next.number] === undefined
    ? next
    : steps.find(({ number }) => done[number] === undefined);
}

function writtenSteps({ steps }: RunbookModel): readonly RunStep[] {
  return steps.map((placed) => {
    const { number, at, step } = placed;
    return {
      number,
      at,
      description: step?.description ?? '',
      commands: texts(step?.commands),
      expected: step?.expected_output,
      success: step?.success_criteria,
      risk: step?.risk,
      rollback: texts(step?.rollback),
      estimate: step?.estimated_time,
      next: nextStepOf(placed),
    };
  });
}

/** A page without numbered steps is gone through command by command. */
function commandSteps({ commands }: RunbookModel): readonly RunStep[] {
  return commands.map(({ at, text }, index) => ({
    number: String(index + 1),
    at,
    description: text.split(/[\r\n]/, 1)[0] as string,
    commands: [text],
    expected: undefined,
    success: undefined,
    risk: undefined,
    rollback: [],
    estimate: undefined,
    next: undefined,
  }));
}

function texts(value: unknown): readonly string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((text): text is string => typeof text === 'string' && text !== '');
}

function stepText({ number, description }: RunStep): string {
  return `${number}. ${description}`;
}

function event(instant: Instant, type: RunEvent['type'], text: string): RunEvent {
  return { instant, type, text };
}
