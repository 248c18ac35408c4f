import { addToGroup } from '../group.ts';
import type { MaintenanceModel, PlacedTask } from '../kinds/maintenance/model.ts';
import { instantOn, occurrenceDays, type Recurrence } from '../recurrence/occurrences.ts';
import { weekdayNames } from '../recurrence/recurrence-rule.ts';
import { hashOf } from '../text/hash.ts';
import { calendarOf, day, type Instant, type Milliseconds, minute } from '../time/instant.ts';
import { contentLine, escapeIcsText, icsDate, icsDateTime } from './ics-lines.ts';
import { isAlwaysUtc, timezoneLines, zoneId } from './ics-timezone.ts';

/** What a calendar is made of. */
interface CalendarPlan {
  readonly model: MaintenanceModel;
  readonly title: string;
  /** By what its events are known again when they are imported once more: an id, or the path of the file. */
  readonly name: string;
}

/**
 * Maintenance plans as a calendar (RFC 5545): an event for each task with its rule, in its own zone. Importing it again
 * changes the events instead of doubling them. Tasks that cannot be read or never come are left out.
 * @param now when the calendar is made
 */
export function calendarOfPlans(plans: readonly CalendarPlan[], now: Instant): string {
  const events = plans.flatMap(({ model, name }) =>
    model.tasks.flatMap((task) => {
      const [first] = task.recurrence === undefined ? [] : occurrenceDays(task.recurrence);
      return task.recurrence === undefined || first === undefined
        ? []
        : [{ name, task, recurrence: { ...task.recurrence, first } }];
    }),
  );
  const zones = new Map<string, Placed[]>();
  for (const { task, recurrence } of events) {
    if (task.isWholeDay || isAlwaysUtc(recurrence.zone)) continue;
    addToGroup(zones, recurrence.zone.name, recurrence);
  }
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hansei//Preventive maintenance//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeIcsText(plans.map(({ title }) => title).join(', '))}`,
    ...[...zones.values()].flatMap((users) => zoneLines(users)),
    ...events.flatMap(({ name, task, recurrence }) => eventLines(task, recurrence, name, now)),
    'END:VCALENDAR',
  ];
  return lines.map(contentLine).join('');
}

/** A recurrence that comes at least once. */
type Placed = Recurrence & { readonly first: number };

/** A zone is described from the first of its events on. */
function zoneLines(users: readonly Placed[]): readonly string[] {
  const [first] = [...users].sort((a, b) => a.first - b.first);
  return first === undefined ? [] : timezoneLines(first.zone, instantOn(first, first.first));
}

function eventLines(task: PlacedTask, recurrence: Placed, name: string, now: Instant): readonly string[] {
  const { first, clock } = recurrence;
  const text = (key: string, value: string | undefined) =>
    value === undefined || value.trim() === '' ? [] : [`${key}:${escapeIcsText(value)}`];
  const more = [task.description, task.owner, task.runbook].filter((part) => part !== undefined && part !== '');
  return [
    'BEGIN:VEVENT',
    `UID:${hashOf(`${name}\n${task.id ?? task.at}`)}@hansei`,
    `DTSTAMP:${icsDateTime(now)}Z`,
    startLine(task, recurrence, first * day + clock),
    ...(task.duration === undefined || task.isWholeDay ? [] : [`DURATION:${icsDuration(task.duration)}`]),
    `RRULE:${ruleText(task, recurrence)}`,
    ...text('SUMMARY', task.title),
    ...text('DESCRIPTION', more.join('\n')),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** The rule's first day: RFC 5545 leaves undefined what a start means that does not match the rule. */
function startLine({ isWholeDay }: PlacedTask, { zone }: Recurrence, local: Milliseconds): string {
  if (isWholeDay) return `DTSTART;VALUE=DATE:${icsDate(local)}`;
  return isAlwaysUtc(zone) ? `DTSTART:${icsDateTime(local)}Z` : `DTSTART;TZID=${zoneId(zone)}:${icsDateTime(local)}`;
}

/** The rule with the parts that are otherwise taken from the task's start, as the event may start on another day. */
function ruleText({ isWholeDay }: PlacedTask, recurrence: Recurrence): string {
  const { rule, start } = recurrence;
  const { frequency, interval, count, weekdays, months, positions, weekStart } = rule;
  const { date } = calendarOf(start * day);
  const isOpen = weekdays.length === 0 && rule.monthDays.length === 0;
  const isByMonth = frequency === 'MONTHLY' || frequency === 'YEARLY';
  const monthDays = isOpen && isByMonth ? [date.day] : rule.monthDays;
  const listed = (name: string, items: readonly (string | number)[]) =>
    items.length === 0 ? [] : [`${name}=${items.join(',')}`];
  return [
    `FREQ=${frequency}`,
    ...(interval === 1 ? [] : [`INTERVAL=${interval}`]),
    ...(count === undefined ? [] : [`COUNT=${count}`]),
    ...untilText(recurrence, isWholeDay),
    ...listed('BYMONTH', isOpen && frequency === 'YEARLY' && months.length === 0 ? [date.month] : months),
    ...listed('BYMONTHDAY', monthDays),
    ...listed(
      'BYDAY',
      weekdays.map(({ weekday, ordinal }) => `${ordinal ?? ''}${weekdayNames[weekday]}`),
    ),
    ...listed('BYSETPOS', positions),
    ...(weekStart === 0 ? [] : [`WKST=${weekdayNames[weekStart]}`]),
  ].join(';');
}

/** With a zone, the end is an instant in UTC; for whole days it is a day. */
function untilText({ rule: { until }, zone }: Recurrence, isWholeDay: boolean): readonly string[] {
  if (until === undefined) return [];
  const { milliseconds, isUtc } = until;
  const offset = (instant: number) => zone.offsetAt(instant as Instant);
  if (isWholeDay) return [`UNTIL=${icsDate(isUtc ? milliseconds + offset(milliseconds) : milliseconds)}`];
  const utc = isUtc ? milliseconds : milliseconds - offset(milliseconds - offset(milliseconds));
  return [`UNTIL=${icsDateTime(utc)}Z`];
}

function icsDuration(length: Milliseconds): string {
  const minutes = Math.max(1, Math.round(length / minute));
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `PT${hours === 0 ? '' : `${hours}H`}${rest === 0 ? '' : `${rest}M`}`;
}
