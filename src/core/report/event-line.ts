import type { Piece } from '../document/markdown-document.ts';
import { halfWidth } from '../time/half-width.ts';
import { eraYearForm } from '../time/japanese-era.ts';
import { parseTimestamp, type WrittenTimestamp } from '../time/timestamp.ts';

/** `- 14:30 something happened`, `- **14:51 UTC**: something`: a time and what happened. */
export interface EventLine {
  readonly at: Piece;
  readonly event: Piece;
}

const date = String.raw`(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|(?:\d{4}|${eraYearForm})年\s?\d{1,2}月\s?\d{1,2}日|\d{1,2}(?:/|月)\d{1,2}日?(?=[ (]))(?:[ ]?\([日月火水木金土]\))?(?:T|,?[ ]{1,3}|[ ][-–—][ ]~?)?`;
const month = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?`;
const namedDate = String.raw`(?:${month}[ ]?\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th|\.)?[ ]${month})(?:,?[ ]\d{4})?(?:,|[ ]at)?[ ]`;
const half = String.raw`[ ]?[AaPp]\.?[Mm]\.?(?![A-Za-z])`;
const clock = String.raw`(?:(?:午前|午後)[ ]?)?\d{1,2}(?::\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:${half})?|時(?:\d{1,2}分|半)?|${half})`;
/** Only what is known to be a zone: `14:51 DB is down` names none. */
const zone = String.raw`(?:[ ]?[(]?(?:UTC|GMT|Z|JST|KST|IST|SGT|HKT|[ECMPA][SD]?T|CEST|CET|EEST|EET|WEST|WET|BST|MSK|AE[SD]T|NZ[SD]T|[A-Z][a-z]+/[A-Z][A-Za-z_]+)(?![A-Za-z])(?:[+-]\d{1,2}(?::?\d{2})?)?[)]?|[ ]?[+-]\d{2}:\d{2}(?!\d))?`;
const range = `(?:[ ]?[-–—~〜][ ]?${clock}${zone})?`;
const line = new RegExp(
  String.raw`^[*_${'`'}[(]{0,3}((?:~|〜|約|ca\.? ?)?(?:翌日?[ ]?|${date}|${namedDate})?${clock}${zone}${range}(?:頃|ごろ)?)[*_${'`'}\])]{0,3}(?:[ ]{0,3}[-–—:|、,.][*_]{0,2}[ ]{1,3}|[ ]{0,3}[:–—、][*_]{0,2}|[ ]?~[ ]{0,3}(?![ \d])|[ 　]{1,3})(?=\S)`,
);

/** Splits a line at the time that it begins with. @returns undefined when it begins with none */
export function eventLine({ text, span }: Piece): EventLine | undefined {
  const match = line.exec(halfWidth(text.slice(0, 160)).replace(/\t/g, ' '));
  if (match === null) return undefined;
  const at = match[1] as string;
  const from = match[0].indexOf(at);
  const event = text.slice(match[0].length);
  const start = span.start + match[0].length;
  return {
    at: {
      text: text.slice(from, from + at.length),
      span: { start: span.start + from, end: span.start + from + at.length },
    },
    event: { text: event, span: { start, end: start + event.length } },
  };
}

/** A heading that is the time of an event: `### 14:30`, `### 2026-03-01 14:30 UTC`, `### 14:30 Rolled back`, which says what happened. */
export function eventTitle(title: Piece): { readonly at: Piece; readonly event: Piece | undefined } | undefined {
  const stamp = parseTimestamp(title.text);
  if (stamp.kind === 'timestamp' && stamp.time !== undefined && isWhole(stamp, title.text))
    return { at: title, event: undefined };
  // Whatever stands behind `April 19, 11:00` is what happened: nothing of the title is left before it.
  const isDayAndTime = line.exec(halfWidth(`${title.text} .`))?.[0].length === title.text.length + 1;
  return isDayAndTime ? { at: title, event: undefined } : eventLine(title);
}

/** Whether no words stand behind the time. */
function isWhole({ dateSpan, timeSpan, zone }: WrittenTimestamp, text: string): boolean {
  const end = Math.max(...[dateSpan, timeSpan, zone?.span].map((span) => span?.end ?? 0));
  return /^[\s)\]]*$/.test(text.slice(end));
}
