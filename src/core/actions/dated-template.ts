import { type DayNumber, dayOf, formatDay } from '../time/day-number.ts';

/** The day on which the templates were written, as they tell it: their analysis is of this day. */
const written = dayOf('2026-03-05') as DayNumber;

/** A template with its days moved so that it was written today: nothing of it is overdue or stale from the start. */
export function datedTemplate(text: string, today: DayNumber): string {
  return text.replace(/(?<![\w-])20\d\d-\d\d-\d\d(?![\d-])/g, (day) => {
    const number = dayOf(day);
    return number === undefined ? day : formatDay(number + today - written);
  });
}
