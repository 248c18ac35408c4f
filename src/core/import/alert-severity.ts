import type { Settings } from '../settings.ts';
import { day, type Instant, minute } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import type { SeverityPolicy } from './alert-policy.ts';
import type { AlertIdentity, ImportedEvent } from './imported.ts';

/** When a team works, on the clocks of its zone. */
interface BusinessHours {
  /** 0 is Sunday. */
  readonly days: ReadonlySet<number>;
  /** Minutes after midnight; `to` is the first that does not belong to them. */
  readonly from: number;
  readonly to: number;
}

/**
 * How severe each firing alert is, 0 to 10: what its severity stands for, times the factors of the policy, by the alert's own
 * time. Alerts whose severity the policy does not name are left out.
 */
export function alertSeverities(
  events: readonly ImportedEvent[],
  policy: SeverityPolicy | undefined,
  businessHours: Settings['businessHours'],
  zone: Zone,
): ReadonlyMap<ImportedEvent, number> {
  const severities = new Map<ImportedEvent, number>();
  if (policy === undefined) return severities;
  const hours = hoursOf(businessHours);
  const times = new Map<string, Instant[]>();
  for (const event of [...events].sort((a, b) => a.instant - b.instant)) {
    const { alert, instant } = event;
    if (alert?.state !== 'firing') continue;
    const repetitions = timesWithin(times, alert, instant, policy);
    const base = policy.base.get(alert.labels['severity'] ?? '');
    if (base === undefined) continue;
    const atWork = isWithin(hours, instant, zone) ? policy.businessHours : policy.outsideBusinessHours;
    const repeated = repetitions > policy.repetition.count ? policy.repetition.factor : 1;
    const impact = (policy.businessImpact.get(alert.service ?? '') ?? 10) / 10;
    severities.set(event, Math.round(Math.min(10, Math.max(0, base * atWork * repeated * impact)) * 1e4) / 1e4);
  }
  return severities;
}

/** How often the alert came up to now, this time included. */
function timesWithin(
  times: Map<string, Instant[]>,
  { fingerprint }: AlertIdentity,
  instant: Instant,
  { repetition }: SeverityPolicy,
): number {
  const own = (times.get(fingerprint) ?? []).filter((before) => instant - before <= repetition.within);
  // More than the count needs no exact number.
  const kept = [...own.slice(-repetition.count), instant];
  times.set(fingerprint, kept);
  return kept.length;
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Monday to Friday, nine to six, where the configuration does not say. */
function hoursOf({ days, from, to }: Settings['businessHours']): BusinessHours {
  const workdays = Array.isArray(days) ? days : weekdays.slice(1, 6);
  return {
    days: new Set(workdays.map((name) => weekdays.indexOf(name))),
    from: minutesOf(from) ?? 9 * 60,
    to: minutesOf(to) ?? 18 * 60,
  };
}

/** @param clock `HH:MM` */
function minutesOf(clock: unknown): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(String(clock)) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

function isWithin({ days, from, to }: BusinessHours, instant: Instant, zone: Zone): boolean {
  const local = instant + zone.offsetAt(instant);
  const today = (Math.floor(local / day) + 4) % 7;
  const now = Math.floor((local - Math.floor(local / day) * day) / minute);
  if (from <= to) return days.has(today) && from <= now && now < to;
  // From the evening to the morning of the next day.
  return (days.has(today) && now >= from) || (days.has((today + 6) % 7) && now < to);
}
