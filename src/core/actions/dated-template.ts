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
 * The same for a snippet of VS Code, whose variables can tell today and no other day: days up to that of writing become
 * today, later ones stay.
 */
export function datedSnippet(body: string): string {
  const today = ['YEAR', 'MONTH', 'DATE'].map((part) => `\${CURRENT_${part}}`).join('-');
  return body.replace(days, (day) => ((dayOf(day) ?? written + 1) > written ? day : today));
}

/** A template whose clocks are the team's, where the configuration names a zone that is known. */
export function templateInZone(
  text: string,
  { timezone, zoneTable }: Pick<Settings, 'timezone' | 'zoneTable'>,
): string {
  const zone = timezone === undefined ? undefined : zoneTable.find(timezone);
  return zone === undefined ? text : text.replace(/^( *timezone: )\S+$/gm, (_, key: string) => key + zone.name);
}
