import type { KeyInstant } from '../report/key-instants.ts';
import type { Instant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import type { ImpactInterval } from './intervals.ts';
import type { MeasuredObjective } from './slo-levels.ts';
import type { Window } from './window.ts';

/** An amount, or a range that stays one. */
export type Amount = number | { readonly low: number; readonly base: number; readonly high: number };

/** What impact is computed from. Everything may be missing; what is missing is named in the report. */
export interface ImpactInput {
  readonly id: string | undefined;
  readonly started: Instant | undefined;
  readonly detected: Instant | undefined;
  readonly acknowledged: Instant | undefined;
  readonly mitigated: Instant | undefined;
  /** Absent while the incident goes on. */
  readonly resolved: Instant | undefined;
  /** Instants that are written, and cannot be read as a date and a time; they are absent above. */
  readonly unreadable?: readonly KeyInstant[];
  /** The document says that the incident, or one of its intervals, goes on. */
  readonly isOngoing?: boolean;
  /** None: one interval from start to resolution at fraction 1. */
  readonly intervals: readonly ImpactInterval[];
  readonly affectedUsers: number | undefined;
  /** Transactions per second. */
  readonly normalTps: number | undefined;
  readonly revenuePerTransaction: Amount | undefined;
  /** ISO 4217. */
  readonly currency: string | undefined;
  /** 0 to 1. */
  readonly recoveredRatio: number | undefined;
  /** Percent. */
  readonly target: number | undefined;
  /** Whose target that is; undefined for one that is written by itself. */
  readonly objective?: MeasuredObjective | undefined;
  readonly window: Window;
  readonly zone: Zone;
}
