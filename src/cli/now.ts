import { notATime } from '../core/messages/command-line.ts';
import { zoneOfSettings } from '../core/settings.ts';
import type { DayNumber } from '../core/time/day-number.ts';
import { asInstant, dayNumber, type Instant } from '../core/time/instant.ts';
import { resolveTimestamp } from '../core/time/resolve.ts';
import { parseTimestamp } from '../core/time/timestamp.ts';
import type { Zone, ZoneTable } from '../core/time/zone.ts';
import { UserError } from '../core/user-error.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import type { Invocation } from './command.ts';
import { textOption } from './options.ts';

/** The instant of `--now`, in the configuration's zone where it names none; without it, the present. */
export function nowOf(invocation: Invocation, workspace: Workspace): Instant {
  return asOf(invocation, workspace) ?? asInstant(invocation.surroundings.now());
}

/** The instant of `--now`, where it is given: what begins later is left out of a report as of then. */
export function asOf(invocation: Invocation, { settings }: Workspace): Instant | undefined {
  return instantOption(invocation, 'now', zoneOfSettings(settings), settings.zoneTable);
}

/**
 * The instant that an option names; a date alone is the beginning of its day, or the last millisecond of it.
 * @param zone of times that name none
 * @param zones what abbreviations mean in the configuration
 * @throws UserError when it is no time
 */
export function instantOption(
  invocation: Invocation,
  name: string,
  zone: Zone,
  zones: ZoneTable,
  dateMeans: 'beginning' | 'end' = 'beginning',
): Instant | undefined {
  const text = textOption(invocation, name);
  if (text === undefined) return undefined;
  const isDate = /^\s*\d{4}-\d{2}-\d{2}\s*$/.test(text);
  const isEnd = isDate && dateMeans === 'end';
  const stamp = parseTimestamp(isDate ? `${text.trim()} ${isEnd ? '24:00' : '00:00'}` : text);
  const { instant } = resolveTimestamp(stamp, { zones, zone, zoneIsGiven: true });
  if (instant === undefined) throw new UserError(notATime(name, text));
  return isEnd ? asInstant(instant - 1) : instant;
}

/** Today's date where the machine is. */
export function todayOf(surroundings: Invocation['surroundings']): DayNumber {
  const now = new Date(surroundings.now());
  return dayNumber({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}
