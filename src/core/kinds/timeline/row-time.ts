import { halfWidth, parseTimestamp, type Timestamp } from '../../time/timestamp.ts';

const clock = String.raw`\d{1,2}(?::\d{2}(?::\d{2})?|時(?:\d{1,2}分)?)`;
const spaced = new RegExp(String.raw`^(.*?${clock}(?:[ ]?[A-Za-z]{1,4})?)[ ]*(?:[–—~〜→]|[ ]-[ ]|から|to[ ])[ ]*(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}[ T])?${clock}`);
/** Without a date, `14:30-14:45` is a range: nobody writes an offset there. */
const tight = new RegExp(String.raw`^(\D{0,5}${clock})-${clock}`);

/** Reads the time of a row; of a range (`14:30–14:45`) its beginning. Spans stay right: only the end is cut off. */
export function parseRowTime(text: string): Timestamp {
  if (text.length > 100) return parseTimestamp(text);
  const plain = halfWidth(text);
  const match = spaced.exec(plain) ?? tight.exec(plain);
  return parseTimestamp(match === null ? text : text.slice(0, (match[1] as string).length));
}
