import type { Maintenance } from '../../../generated/types.ts';
import { isPlaceholder } from '../../document/placeholder.ts';
import type { Pointer } from '../../document/value.ts';
import type { Recurrence } from '../../recurrence/occurrences.ts';
import { parseRecurrenceRule, type RuleReading } from '../../recurrence/recurrence-rule.ts';
import type { PlacedTime, TimedModel } from '../../report/placed-time.ts';
import { type Settings, zoneOfSettings } from '../../settings.ts';
import { type DayNumber, dayOf } from '../../time/day-number.ts';
import { parseDuration } from '../../time/duration.ts';
import { day, localMilliseconds, type Milliseconds } from '../../time/instant.ts';
import { resolveTimestamp } from '../../time/resolve.ts';
import { parseTimestamp } from '../../time/timestamp.ts';
import type { Zone } from '../../time/zone.ts';
import type { Unmodelled } from '../kind.ts';

/** A recurring task with its place. Parts that nobody can read are undefined. */
export interface PlacedTask {
  readonly at: Pointer;
  readonly id: string | undefined;
  readonly title: string;
  readonly description: string | undefined;
  readonly owner: string | undefined;
  readonly runbook: string | undefined;
  /** Undefined where there is none, or a placeholder. */
  readonly reading: RuleReading | undefined;
  /** When it comes; undefined when its rule, its start or its zone cannot be read. */
  readonly recurrence: Recurrence | undefined;
  /** The start is a day without a time. */
  readonly isWholeDay: boolean;
  readonly duration: Milliseconds | undefined;
  /** How long after it is due it becomes overdue. */
  readonly allowance: Milliseconds;
}

/** A run that was written down. */
export interface PlacedRun {
  readonly at: Pointer;
  readonly task: string | undefined;
  readonly result: 'done' | 'failed' | 'skipped';
  readonly by: string | undefined;
  readonly time: PlacedTime;
  /** The day alone, where no time of day is written. */
  readonly day: DayNumber | undefined;
}

export interface MaintenanceModel extends TimedModel {
  readonly tasks: readonly PlacedTask[];
  readonly runs: readonly PlacedRun[];
}

type Body = Maintenance['maintenance'];
type Task = Body['tasks'][number];

const root = '/maintenance';
const usualAllowance = day;

/** Reads rules, lengths and times of a plan, in the zones that it names. */
export function modelOf({ value, settings }: Unmodelled<Maintenance>): MaintenanceModel {
  const body: Partial<Body> = value.maintenance ?? {};
  const zones = new Zones(body, settings);
  const read = (body.tasks ?? []).map((task, index) => taskOf(task ?? {}, `${root}/tasks/${index}`, zones));
  const runs = (body.runs ?? []).map((run, index) => runOf(run ?? {}, `${root}/runs/${index}`, zones));
  return {
    tasks: read.map(({ task }) => task),
    runs,
    times: [...read.map(({ start }) => start), ...runs.map(({ time }) => time)],
    unknownZone: undefined,
    unknownZones: zones.unknown,
  };
}

/** The zones that a document names, each looked up once. */
class Zones {
  readonly unknown: { readonly at: Pointer; readonly name: string }[] = [];
  readonly #settings: Settings;
  readonly #common: Zone | undefined;
  readonly #isGiven: boolean;

  constructor({ timezone }: Partial<Body>, settings: Settings) {
    this.#settings = settings;
    this.#common = zoneOfSettings(settings);
    this.#isGiven = timezone !== undefined || settings.timezone !== undefined;
    if (timezone !== undefined) this.#common = this.named(timezone, `${root}/timezone`);
  }

  /** Undefined when a zone is named that nobody knows. */
  named(name: string | undefined, at: Pointer): Zone | undefined {
    if (name === undefined) return this.#common;
    const zone = this.#settings.zoneTable.find(name);
    if (zone === undefined && !isPlaceholder(name)) this.unknown.push({ at, name });
    return zone;
  }

  /** @param name of the zone, where it is not that of the plan */
  timeAt(text: string | undefined, at: Pointer, zone: Zone | undefined, name?: string): PlacedTime {
    const stamp = parseTimestamp(text ?? '');
    const context = { zones: this.#settings.zoneTable, zone, zoneIsGiven: this.#isGiven || name !== undefined };
    return { at, text: text ?? '', stamp, ...resolveTimestamp(stamp, context) };
  }
}

function taskOf(
  task: Partial<Task>,
  at: Pointer,
  zones: Zones,
): { readonly task: PlacedTask; readonly start: PlacedTime } {
  const zone = zones.named(task.timezone, `${at}/timezone`);
  const start = zones.timeAt(task.start, `${at}/start`, zone, task.timezone);
  const isRead = task.rrule !== undefined && !isPlaceholder(task.rrule);
  const reading = isRead ? parseRecurrenceRule(task.rrule ?? '') : undefined;
  return {
    start,
    task: {
      at,
      id: task.id,
      title: task.title ?? task.id ?? '',
      description: task.description,
      owner: task.owner,
      runbook: task.runbook,
      reading,
      recurrence: recurrenceOf(reading, start, zone),
      isWholeDay: start.stamp.kind === 'timestamp' && start.stamp.time === undefined,
      duration: lengthOf(task.duration),
      allowance: lengthOf(task.overdue_after) ?? usualAllowance,
    },
  };
}

/** The start by the clocks of the task's zone, whatever zone it is written in. */
function recurrenceOf(
  reading: RuleReading | undefined,
  { stamp, instant, text, zone: written }: PlacedTime,
  zone: Zone | undefined,
): Recurrence | undefined {
  if (reading === undefined || !('rule' in reading) || zone === undefined || stamp.kind !== 'timestamp')
    return undefined;
  const { rule } = reading;
  if (stamp.time === undefined) {
    const start = dayOf(text);
    return start === undefined ? undefined : { rule, start, clock: 0, zone };
  }
  if (instant === undefined) return undefined;
  // A time that clocks jumped over on its first day is what it says on all others.
  const isLocal = written?.name === zone.name && stamp.date !== undefined;
  const local = isLocal ? localMilliseconds(stamp.date, stamp.time) : instant + zone.offsetAt(instant);
  const start = Math.floor(local / day);
  return { rule, start, clock: local - start * day, zone };
}

function runOf(run: Partial<NonNullable<Body['runs']>[number]>, at: Pointer, zones: Zones): PlacedRun {
  const time = zones.timeAt(run.date, `${at}/date`, zones.named(undefined, at));
  const isDay = time.stamp.kind === 'timestamp' && time.stamp.time === undefined;
  const { task, by, result = 'done' } = run;
  return { at, task, by, result, time, day: isDay ? dayOf(run.date) : undefined };
}

function lengthOf(text: string | undefined): Milliseconds | undefined {
  const duration = parseDuration(text ?? '');
  return duration.kind === 'duration' ? duration.high : undefined;
}
