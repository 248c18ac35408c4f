import type { Table } from '../document/markdown-document.ts';
import { isPlaceholder } from '../document/placeholder.ts';
import { halfWidth } from '../time/half-width.ts';
import { columnOf } from './event-columns.ts';
import { dayAlone, writtenDay } from './written-day.ts';

/** Whether any row has a time of day, or leaves its time to be filled in. */
export function hasClockTimes({ header, rows }: Table): boolean {
  const times = header.cells.flatMap(({ text }, column) => (isTimeColumn(columnOf(text)) ? [column] : []));
  const some = rows.slice(0, mostRowsSeen);
  return (
    some.length === 0 ||
    some.some((row) => {
      const texts = times.map((column) => row.textOf(column)).filter((text) => text !== '');
      return texts.length === 0 || texts.some((text) => clockLike.test(halfWidth(text)) || isPlaceholder(text));
    })
  );
}

function isTimeColumn(name: ReturnType<typeof columnOf>): boolean {
  return name === 'at' || name === 'day';
}

/** A time of day, also one that is written wrongly or left open: `HH:MM`. */
const clockLike = /\d{1,2}\s?[:時]|\d\s?[ap]\.?m\b|[A-Z]{2}:/i;

/** True for a table whose header has a time and an event, unless its rows are plainly of no time: `Week 1`, `Q3`. */
export function isEventTable({ header, rows }: Table): boolean {
  const names = header.cells.map(({ text }) => columnOf(text));
  const times = names.flatMap((name, column) => (isTimeColumn(name) ? [column] : []));
  if (times.length === 0 || !(names.includes('event') || names.includes('action'))) return false;
  const some = rows.slice(0, mostRowsSeen);
  return some.length < fewRows || some.some((row) => times.some((column) => maySayWhen(row.textOf(column))));
}

const mostRowsSeen = 20;
/** So few may be those that somebody begins to write. */
const fewRows = 3;

/** A clock time, a day, or what is yet to be filled in; also one that is written wrongly. */
function maySayWhen(text: string): boolean {
  return (
    text === '' ||
    clockLike.test(halfWidth(text)) ||
    /\d{4,5}[-/.年]\d|\d[-/.]\d{1,2}[-/.]\d|[X?]{2}/i.test(text) ||
    writtenDay(text) !== undefined ||
    dayAlone(text) !== undefined ||
    isPlaceholder(text)
  );
}
