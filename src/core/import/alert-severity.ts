import type { Monitoring } from '../../generated/types.ts';
import { documentsOf } from '../learning-loop/documents-of.ts';
import { parseDuration } from '../time/duration.ts';
import { hour, type Instant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type BusinessHours, isWithin } from './business-hours.ts';
import type { ImportedEvent } from './imported.ts';

type SeverityPolicy = NonNullable<NonNullable<Monitoring['monitoring']['alert_policy']>['severity']>;

/** What the severity of an alert goes by. */
export interface SeverityContext {
  readonly policy: SeverityPolicy;
  /** Undefined where the team does not say when it works: then the time of an alert does not count. */
  readonly hours: BusinessHours | undefined;
  /** That the hours are in. */
  readonly zone: Zone;
}

/** The policy for the severity of alerts of the first monitoring document, by path, that has one. */
export function severityPolicy(workspace: Workspace): SeverityPolicy | undefined {
  for (const { subject } of documentsOf<Monitoring>(workspace, 'monitoring')) {
    const policy = subject.value.monitoring?.alert_policy?.severity;
    if (policy !== undefined) return policy;
  }
  return undefined;
}

/**
 * How severe firing alerts are, 0 to 10, by the ids of their records: the base of the alert's own severity × the factor of
 * its time × that of its repetition × a tenth of the business impact of its service, from the alert's own time, never from
 * now. An alert whose severity has no base is left out, and a factor that the policy cannot tell is 1.
 */
export function alertSeverities(
  events: readonly ImportedEvent[],
  { policy, hours, zone }: SeverityContext,
): ReadonlyMap<string, number> {
  const severities = new Map<string, number>();
  const repeats = repetitions(events, policy);
  for (const { id, instant, alert } of events) {
    const base = alert?.state === 'firing' ? numberOf(policy.base, alert.severity) : undefined;
    if (base === undefined) continue;
    const impact = numberOf(policy.business_impact, alert?.service);
    const severity = base * factorOfTime(policy, hours, instant, zone) * (repeats.get(id) ?? 1) * ((impact ?? 10) / 10);
    severities.set(id, Math.min(10, Math.max(0, Math.round(severity * 100) / 100)));
  }
  return severities;
}

function factorOfTime(policy: SeverityPolicy, hours: BusinessHours | undefined, instant: Instant, zone: Zone): number {
  if (hours === undefined) return 1;
  return isWithin(hours, instant, zone)
    ? (numberOf(policy, 'business_hours') ?? 1.2)
    : (numberOf(policy, 'outside_business_hours') ?? 0.8);
}

/** The factor of each alert that came more often than the policy says, itself counted in. */
function repetitions(
  events: readonly ImportedEvent[],
  { repetition = {} }: SeverityPolicy,
): ReadonlyMap<string, number> {
  const [count, factor] = [numberOf(repetition, 'count') ?? 5, numberOf(repetition, 'factor') ?? 1.5];
  const length = typeof repetition.within === 'string' ? parseDuration(repetition.within) : undefined;
  const within = length?.kind === 'duration' ? length.high : hour;
  const factors = new Map<string, number>();
  const recent = new Map<string, Instant[]>();
  const once = new Map(events.map((event) => [event.id, event]));
  for (const { id, instant, alert } of [...once.values()].sort((a, b) => a.instant - b.instant)) {
    if (alert?.state !== 'firing') continue;
    const times = recent.get(alert.fingerprint) ?? [];
    recent.set(alert.fingerprint, times);
    times.push(instant);
    while ((times[0] as Instant) <= instant - within) times.shift();
    if (times.length > count) factors.set(id, factor);
  }
  return factors;
}

function numberOf(table: object | undefined, key: string | undefined): number | undefined {
  const value =
    table !== undefined && key !== undefined && Object.hasOwn(table, key)
      ? (table as Readonly<Record<string, unknown>>)[key]
      : undefined;
  return typeof value === 'number' ? value : undefined;
}
