import { addToGroup } from '../group.ts';
import { weekdayNames } from '../recurrence/recurrence-rule.ts';
import { weekdayOn } from '../time/day-number.ts';
import {
  asInstant,
  calendarOf,
  day,
  dayNumber,
  hour,
  type Instant,
  localMilliseconds,
  type Milliseconds,
} from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import { icsDateTime, icsOffset } from './ics-lines.ts';

/** True for a zone whose times are written as UTC, without a description of the zone. */
export function isAlwaysUtc({ name }: Zone): boolean {
  return /^(?:UTC(?:[+-]00:00)?|Etc\/(?:UTC|GMT|UCT|Zulu)|GMT|Zulu)$/i.test(name);
}

/** What a zone is called in a calendar: a colon would end the parameter. */
export function zoneId({ name }: Zone): string {
  return name.replace(':', '');
}

/** How many years are looked at: enough to see the rule by which clocks are changed. */
const years = 12;

/** A zone from an instant on as VTIMEZONE: by a yearly rule where its changes keep to one, else by each of their dates. */
export function timezoneLines(zone: Zone, from: Instant): readonly string[] {
  const begin = yearStart(from, zone, 0);
  const changes = changesBetween(zone, begin, yearStart(from, zone, years));
  const offset = zone.offsetAt(begin);
  const first = begin + offset;
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    addToGroup(groups, `${change.before} ${change.after}`, change);
  }
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zoneId(zone)}`,
    ...observance(false, first, offset, offset, []),
    ...[...groups.values()].flatMap(groupLines),
    'END:VTIMEZONE',
  ];
}

interface Change {
  readonly before: Milliseconds;
  readonly after: Milliseconds;
  /** By the clock before the change, as if it were UTC. */
  readonly local: number;
}

function groupLines(changes: readonly Change[]): readonly string[] {
  const [first] = changes;
  if (first === undefined) return [];
  const { before, after, local } = first;
  const rule = yearlyRule(changes);
  const dates = changes.slice(1).map((change) => `RDATE:${icsDateTime(change.local)}`);
  return observance(after > before, local, before, after, rule === undefined ? dates : [rule]);
}

function observance(
  isSummer: boolean,
  local: number,
  before: Milliseconds,
  after: Milliseconds,
  more: readonly string[],
): readonly string[] {
  const type = isSummer ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${type}`,
    `DTSTART:${icsDateTime(local)}`,
    `TZOFFSETFROM:${icsOffset(before)}`,
    `TZOFFSETTO:${icsOffset(after)}`,
    ...more,
    `END:${type}`,
  ];
}

/** `FREQ=YEARLY;BYMONTH=3;BYDAY=2SU` when every year's change is on that day; undefined when they follow no such rule. */
function yearlyRule(changes: readonly Change[]): string | undefined {
  const clocks = new Set(changes.map(({ local }) => local - Math.floor(local / day) * day));
  if (changes.length < years - 1 || clocks.size > 1) return undefined;
  const rules = (['first', 'last'] as const).map((from) => [
    ...new Set(changes.map(({ local }) => dayRule(local, from))),
  ]);
  return rules.find((texts) => texts.length === 1)?.[0];
}

/** A day of a year by its weekday, counted from the first or the last of its month. */
function dayRule(local: number, from: 'first' | 'last'): string {
  const { date } = calendarOf(local);
  const own = Math.floor(local / day);
  const next = dayNumber({ ...date, month: date.month + 1, day: 1 });
  const nth = from === 'first' ? Math.floor((date.day - 1) / 7) + 1 : -1 - Math.floor((next - 1 - own) / 7);
  return `RRULE:FREQ=YEARLY;BYMONTH=${date.month};BYDAY=${nth}${weekdayNames[weekdayOn(own)]}`;
}

/** The changes of a zone's offset, in order; each is found to the second by halves. */
function changesBetween(zone: Zone, begin: Instant, end: Instant): readonly Change[] {
  const changes: Change[] = [];
  for (let at: number = begin; at < end; at += day) {
    const [before, after] = [zone.offsetAt(asInstant(at)), zone.offsetAt(asInstant(at + day))];
    if (before === after) continue;
    let [low, high] = [at, at + day];
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (zone.offsetAt(asInstant(middle)) === before) low = middle;
      else high = middle;
    }
    changes.push({ before, after, local: high + before });
  }
  return changes;
}

/** The beginning of a year in a zone, to the hour; later years by their number. */
function yearStart(from: Instant, zone: Zone, later: number): Instant {
  const { date } = calendarOf(from + zone.offsetAt(from));
  const local = localMilliseconds({ year: date.year + later, month: 1, day: 1 });
  return asInstant(Math.floor((local - zone.offsetAt(asInstant(local))) / hour) * hour);
}
