import type { Settings } from '../settings.ts';
import { type DayNumber, dayOf, formatDay } from '../time/day-number.ts';

/** The day on which the templates are supposed to be written: it is the date of the analysis in them. */
const written = dayOf('2026-03-05') as DayNumber;

const days = /(?<![\w-])20\d\d-\d\d-\d\d(?![\d-])/g;

/** A template with its days moved so that it was written today: nothing of it is overdue or stale from the start. */
export function datedTemplate(text: string, today: DayNumber): string {
  return text.replace(days, (day) => {
    const number = dayOf(day);
    return number === undefined ? day : formatDay(number + today - written);
  });
}

/**
 * The same of a snippet of VS Code, as far as that can tell: it knows today and no other day, so what is to be done later has
 * no day there. Where a snippet is only shown, the editor knows no day at all: then it is the template's.
 */
export function datedSnippet(body: string): string {
  return body.replace(days, (day) => (isLater(day) ? day : todayOr(day)));
}

/** Whether it is a day after that on which the templates were written. */
export function isLater(text: string): boolean {
  return (dayOf(text) ?? written) > written;
}

function todayOr(day: string): string {
  const parts = day.split('-');
  return ['YEAR', 'MONTH', 'DATE'].map((part, index) => `\${CURRENT_${part}:${parts[index]}}`).join('-');
}

/** A template whose clocks are the team's, where the configuration names a zone that is known. */
export function templateInZone(
  text: string,
  { timezone, zoneTable }: Pick<Settings, 'timezone' | 'zoneTable'>,
): string {
  const zone = timezone === undefined ? undefined : zoneTable.find(timezone);
  return zone === undefined ? text : text.replace(/^( *timezone: )\S+$/gm, (_, key: string) => key + zone.name);
}
