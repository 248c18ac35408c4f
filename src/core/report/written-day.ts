import { halfWidth } from '../time/half-width.ts';
import { eraYearForm } from '../time/japanese-era.ts';
import { parseTimestamp } from '../time/timestamp.ts';
import { monthName } from '../time/timestamp-patterns.ts';

const month = monthName.replace('?<month>', '?:');
const numeric = String.raw`(?:\d{4}\s?[-/.]\s?\d{1,2}[-/.]\s?\d{1,2}|(?:\d{4}|${eraYearForm})\s?年\s?\d{1,2}月\s?\d{1,2}日)`;
const monthFirst = String.raw`${month} ?\d{1,2}(?:st|nd|rd|th)?`;
const dayFirst = String.raw`\d{1,2}(?:st|nd|rd|th)?[ -]${month}`;
const withYear = new RegExp(
  String.raw`${numeric}|(?<![\w-])(?:${monthFirst},? \d{4}|${dayFirst}[ ,-]{1,2}\d{4})(?!\d)`,
  'i',
);

/** The first day with its year that a text names, as it is written there; undefined when it names none. */
export function writtenDay(text: string): string | undefined {
  // Most texts have no number, and the large expressions take as long to compile as a page to be read.
  if (!/\d{4}|令和|平成/.test(text)) return undefined;
  const match = withYear.exec(text.slice(0, 200));
  return match !== null && parseTimestamp(match[0]).kind === 'timestamp' ? match[0] : undefined;
}

const weekday = String.raw`(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?`;
const alone = new RegExp(
  String.raw`^(?:${weekday},? )?(${numeric}|\d{1,2}\/\d{1,2}(?:\/(?:\d{4}|\d{2}))?|\d{1,2}月\s?\d{1,2}日|(?:${monthFirst}|${dayFirst})(?:,? \d{4})?)(?:,? ?\(?(?:${weekday}|[月火水木金土日]曜?日?)\)?)?$`,
  'i',
);

/** The day that a text names and nothing else, its year or not, as it is written: `**May 12:**`, `5/12 (Tue)`, `5月12日`. */
export function dayAlone(text: string): string | undefined {
  if (text.length > 60) return undefined;
  const plain = halfWidth(text)
    .replace(/[*_`]/g, '')
    .replace(/\s?[:：]\s*$/, '')
    .trim();
  return /\d/.test(plain) ? alone.exec(plain)?.[1] : undefined;
}
