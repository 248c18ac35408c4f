import { addToGroup } from '../group.ts';
import type { IncidentRecord } from '../statistics/incident-records.ts';
import { type Spread, spreadOf } from '../statistics/spread.ts';
import { type DayNumber, dayAt } from '../time/day-number.ts';
import { calendarOf, type Instant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import { actionsOf } from './linked-actions.ts';
import { type Recurrence, recurrenceDays } from './recurrence.ts';

/** How many figures a statement needs: with fewer it says that there is not enough data. */
export const needed = { median: 3, p90: 10, rate: 5 } as const;

/** How long incidents took in a quarter, or in all. */
export interface Period {
  /** `2026-Q1`; undefined: all. */
  readonly name: string | undefined;
  readonly incidents: number;
  /** Minutes. The median is null for fewer than three figures, the 90th percentile for fewer than ten. */
  readonly timeToDetect: Spread;
  readonly timeToRestore: Spread;
}

export interface RecurrenceRate {
  /**
   * Incidents of 180 days ago or more. A later one that has come again already counts for nothing yet: those beside it that
   * have not could not be counted, and the rate would be too high.
   */
  readonly followed: number;
  /** Those of them that came again. */
  readonly recurred: number;
  /** 0 to 1; null for fewer than five. */
  readonly rate: number | null;
  readonly pairs: readonly Recurrence[];
}

/** How many actions whose day has come, or that are done, were done by it. */
export interface ActionsInTime {
  readonly inTime: number;
  readonly late: number;
  /** Done, but nothing tells on which day. */
  readonly untold: number;
  /** 0 to 1: as if none, and as if all of the untold were in time. Null for fewer than five actions. */
  readonly rate: { readonly low: number; readonly high: number } | null;
}

/** The quarters that have incidents, in order, and all of them together in the end. */
export function periodsOf(records: readonly IncidentRecord[], zone: Zone): readonly Period[] {
  const byQuarter = new Map<string, IncidentRecord[]>();
  for (const record of records) {
    const { started } = record.impact;
    if (started === null) continue;
    const quarter = quarterOf(started, zone);
    addToGroup(byQuarter, quarter, record);
  }
  const quarters = [...byQuarter].sort(([a], [b]) => (a < b ? -1 : 1));
  return [...quarters.map(([name, members]) => periodOf(name, members)), periodOf(undefined, records)];
}

/** How many of the incidents came again, of those that there has been time to tell. @param pairs their recurrences */
export function recurrenceRate(
  records: readonly IncidentRecord[],
  pairs: readonly Recurrence[],
  today: DayNumber,
): RecurrenceRate {
  const again = new Set(pairs.map(({ first }) => first));
  const old = records.filter(({ impact: { resolved }, incident: { input } }) => {
    return resolved !== null && today - dayAt(resolved, input.zone) >= recurrenceDays;
  });
  const [followed, recurred] = [old.length, old.filter((record) => again.has(record)).length];
  return { followed, recurred, rate: followed < needed.rate ? null : recurred / followed, pairs };
}

/** Judges all actions with a due date, those of an analysis of several incidents once. */
export function actionsInTime(records: readonly IncidentRecord[], today: DayNumber): ActionsInTime {
  let [inTime, late, untold] = [0, 0, 0];
  for (const analysis of new Set(records.flatMap(({ analyses }) => analyses))) {
    for (const { due, isDone, doneDay } of actionsOf({ analyses: [analysis] })) {
      if (due === undefined) continue;
      if (!isDone) late += due < today ? 1 : 0;
      // Done before its day came, whenever that was.
      else if (doneDay === undefined && today > due) untold++;
      else if ((doneDay ?? today) <= due) inTime++;
      else late++;
    }
  }
  const all = inTime + late + untold;
  const rate = all < needed.rate ? null : { low: inTime / all, high: (inTime + untold) / all };
  return { inTime, late, untold, rate };
}

function periodOf(name: string | undefined, records: readonly IncidentRecord[]): Period {
  const enough = (spread: Spread) => (spread.n < needed.median ? { ...spread, median: null } : spread);
  return {
    name,
    incidents: records.length,
    timeToDetect: enough(spreadOf(records.map(({ impact }) => impact.timeToDetectMinutes))),
    timeToRestore: enough(spreadOf(records.map(({ impact }) => impact.timeToRestoreMinutes))),
  };
}

function quarterOf(instant: Instant, zone: Zone): string {
  const { year, month } = calendarOf(instant + zone.offsetAt(instant)).date;
  return `${String(year).padStart(4, '0')}-Q${Math.ceil(month / 3)}`;
}
