import type { PlacedRun, PlacedTask } from '../kinds/maintenance/model.ts';
import { dayBefore, instantOn, occurrenceDays, type Recurrence } from '../recurrence/occurrences.ts';
import { type DayNumber, dayAt } from '../time/day-number.ts';
import { asInstant, hour, type Instant, type Milliseconds } from '../time/instant.ts';

/** In the order in which they are shown. */
export const taskStateNames = ['overdue', 'due', 'upcoming', 'done'] as const;
export type TaskStateName = (typeof taskStateNames)[number];

/** How it stands with a recurring task at an instant. */
export interface TaskState {
  /**
   * `due`: its time has come, and it has not been done; `overdue`: for longer than its allowance; `done`: the last one
   * that was due has been done (or left out on purpose), or done ahead of its time; `upcoming`: it has not been due yet.
   */
  readonly state: TaskStateName;
  /** When the occurrence that the state is about is or was due: of several that are open, the oldest. */
  readonly due: Instant;
  /** When it is due next; undefined when it does not come again. */
  readonly next: Instant | undefined;
  /** How many occurrences are open, this one included; counted up to a thousand. */
  readonly open: number;
  /** The last run that was written down, whatever its result. */
  readonly lastRun: PlacedRun | undefined;
}

/**
 * Instants at which the state of a task is another one than just before, the nearest on both sides of `now` among them:
 * between them nothing changes but by what is written down.
 */
export function changesAround(
  task: PlacedTask,
  runs: readonly PlacedRun[],
  { state, due, next }: TaskState,
  now: Instant,
): readonly Instant[] {
  const { recurrence, allowance } = task;
  if (recurrence === undefined) return [];
  const open = state === 'due' || state === 'overdue' ? due : next;
  const last = dayBefore(recurrence, dayAt(now, recurrence.zone) + 1);
  let [before, after]: (Instant | undefined)[] = [];
  for (const run of runs) {
    const from = countsFrom(run, recurrence);
    if (from !== undefined && from <= now && (before === undefined || from > before)) before = from;
    if (from !== undefined && from > now && (after === undefined || from < after)) after = from;
  }
  return [
    open === undefined ? undefined : asInstant(open + allowance + 1),
    last === undefined ? undefined : instantOn(recurrence, last),
    next,
    before,
    after,
  ].filter((instant) => instant !== undefined);
}

const mostCounted = 1000;
/** Who begins a little early has not done the one before. */
const early: Milliseconds = hour;

/**
 * The state of a task.
 * @param runs those of this task, in any order; runs later than `now` do not count
 * @returns undefined when it never comes, or when its rule, start or zone cannot be read
 */
export function taskState(
  { recurrence, allowance }: PlacedTask,
  runs: readonly PlacedRun[],
  now: Instant,
): TaskState | undefined {
  if (recurrence === undefined) return undefined;
  const past = runs.filter((run) => hasBeen(run, recurrence, now));
  const lastRun = latest(past, recurrence);
  const closing = latest(
    past.filter(({ result }) => result !== 'failed'),
    recurrence,
  );
  const from = closing === undefined ? recurrence.start : firstDayAfter(closing, recurrence);
  const [open] = occurrenceDays(recurrence, from);
  if (open === undefined && closing === undefined) return undefined;
  const last = closing === undefined ? undefined : dayBefore(recurrence, from);
  const next = nextAfter(recurrence, now);
  const dueOn = open === undefined ? undefined : instantOn(recurrence, open);
  if (open !== undefined && dueOn !== undefined && dueOn <= now) {
    const state = now - dueOn > allowance ? 'overdue' : 'due';
    return { state, due: dueOn, next, open: countUntil(recurrence, open, now), lastRun };
  }
  if (last !== undefined) return { state: 'done', due: instantOn(recurrence, last), next: dueOn, open: 0, lastRun };
  return dueOn === undefined ? undefined : { state: 'upcoming', due: dueOn, next: dueOn, open: 0, lastRun };
}

function hasBeen(run: PlacedRun, recurrence: Recurrence, now: Instant): boolean {
  const from = countsFrom(run, recurrence);
  return from !== undefined && from <= now;
}

/** When a run has been: one that names its day alone, as soon as that day begins. */
function countsFrom({ time: { instant }, day }: PlacedRun, recurrence: Recurrence): Instant | undefined {
  return day === undefined ? instant : instantOn({ ...recurrence, clock: 0 }, day);
}

function latest(runs: readonly PlacedRun[], recurrence: Recurrence): PlacedRun | undefined {
  let found: PlacedRun | undefined;
  for (const run of runs) if (found === undefined || order(run, recurrence) >= order(found, recurrence)) found = run;
  return found;
}

/** A run that names its day alone is taken for one at the end of it. */
function order({ time: { instant }, day }: PlacedRun, recurrence: Recurrence): number {
  return day === undefined ? (instant ?? 0) : instantOn({ ...recurrence, clock: 0 }, day + 1) - 1;
}

/** The first day whose occurrence a run cannot have been about. */
function firstDayAfter({ time: { instant }, day }: PlacedRun, recurrence: Recurrence): DayNumber {
  if (day !== undefined) return day + 1;
  const reach = ((instant ?? 0) + early) as Instant;
  const on = dayAt(reach, recurrence.zone);
  return instantOn(recurrence, on) <= reach ? on + 1 : on;
}

function nextAfter(recurrence: Recurrence, now: Instant): Instant | undefined {
  const today = dayAt(now, recurrence.zone);
  for (const day of occurrenceDays(recurrence, Math.max(recurrence.start, today))) {
    const instant = instantOn(recurrence, day);
    if (instant > now) return instant;
  }
  return undefined;
}

function countUntil(recurrence: Recurrence, from: DayNumber, now: Instant): number {
  let count = 0;
  for (const day of occurrenceDays(recurrence, from)) {
    if (count === mostCounted || instantOn(recurrence, day) > now) break;
    count++;
  }
  return count;
}
