import { isPlaceholder } from '../document/placeholder.ts';
import type { Span } from '../text/span.ts';
import { type CalendarDate, type ClockTime, hour, isRealDate, type Milliseconds, minute } from './instant.ts';

/** What a text says about a time. */
export type Timestamp =
  | {
      readonly kind: 'timestamp';
      readonly date: CalendarDate | undefined;
      readonly time: ClockTime | undefined;
      readonly precision: 'day' | 'minute' | 'second';
      /** A fixed offset, or a name (IANA or abbreviation). */
      readonly zone: { readonly offset: Milliseconds } | { readonly name: string; readonly span: Span } | undefined;
      readonly approximate: boolean;
    }
  | { readonly kind: 'placeholder' | 'open' | 'unreadable' };

const openWords = /^(?:継続中|対応中|未解決|未復旧|ongoing|open|in progress|unresolved|not yet|-|–|—|ー|n\/a)?$/i;
const datePart = /(\d{4})\s?(?:[-/.]|年)\s?(\d{1,2})\s?(?:[-/.]|月)\s?(\d{1,2})日?/;
const clockPart = /(?<![\d:])(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?|時(?:(\d{1,2})分)?(?:(\d{1,2})秒)?)(?![\d:])\s?([AaPp]\.?[Mm]\.?(?![A-Za-z]))?/;
const offsetPart = /(?:UTC|GMT)?\s?([+-])(\d{1,2}):?(\d{2})?(?![\d:])/;
const namePart = /(?<![A-Za-z])(?:[A-Z][A-Za-z_]+\/[A-Za-z_+-]+(?:\/[A-Za-z_]+)?|[A-Z]{1,5})(?![A-Za-z/])/;
const about = /^\s*(?:~|〜|約|およそ|about|around|approx\.?|circa|ca\.)|頃|ごろ/i;
const longest = 100;

/**
 * Reads a time as people write it: ISO 8601, `2023-01-15 14:30:00 JST`, `2023年1月15日 14時30分`, `１４：３０`, `~14:30`, `24:00`.
 * Impossible dates and times, and text that is none, are `unreadable`. Spans are relative to the text.
 */
export function parseTimestamp(text: string): Timestamp {
  const plain = halfWidth(text);
  if (isPlaceholder(plain)) return { kind: 'placeholder' };
  if (openWords.test(plain.trim())) return { kind: 'open' };
  if (plain.length > longest) return { kind: 'unreadable' };
  const dated = datePart.exec(plain);
  const date = dated === null ? undefined : { year: Number(dated[1]), month: Number(dated[2]), day: Number(dated[3]) };
  const afterDate = dated === null ? 0 : dated.index + dated[0].length;
  const rest = `${' '.repeat(afterDate)}${plain.slice(afterDate).replace(/^T/, ' ')}`;
  const clock = clockPart.exec(rest);
  const time = clock === null ? undefined : clockOf(clock);
  if ((date === undefined && time === undefined) || (date !== undefined && !isRealDate(date)) || time === 'impossible') return { kind: 'unreadable' };
  if (dated === null && plain.slice(0, clock?.index ?? 0).replace(about, '').trim() !== '') return { kind: 'unreadable' };
  const precision = time === undefined ? 'day' : clock?.[3] !== undefined || clock?.[5] !== undefined ? 'second' : 'minute';
  const zone = zonePart(rest, clock === null ? afterDate : clock.index + clock[0].length);
  return { kind: 'timestamp', date, time, precision, zone, approximate: about.test(plain) };
}

/** Full-width digits, colons and signs as the ones of ASCII, character by character: offsets stay. */
export function halfWidth(text: string): string {
  return /[\uff01-\uff5e\u3000]/.test(text)
    ? text.replace(/[\uff01-\uff5e\u3000]/g, (character) => (character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0)))
    : text;
}

function clockOf(match: RegExpExecArray): ClockTime | 'impossible' {
  const half = match[6]?.[0]?.toLowerCase();
  let hours = Number(match[1]);
  const minutes = Number(match[2] ?? match[4] ?? 0);
  const second = Number(match[3] ?? match[5] ?? 0);
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return 'impossible';
    hours = (hours % 12) + (half === 'p' ? 12 : 0);
  }
  if (hours > 24 || minutes > 59 || second > 59 || (hours === 24 && minutes + second > 0)) return 'impossible';
  return { hour: hours, minute: minutes, second };
}

type Zoned = Extract<Timestamp, { kind: 'timestamp' }>['zone'];

function zonePart(text: string, from: number): Zoned {
  const rest = text.slice(from);
  const offset = offsetPart.exec(rest);
  if (offset !== null && /^[\s(]*$/.test(rest.slice(0, offset.index))) {
    const size = Number(offset[2]) * hour + Number(offset[3] ?? 0) * minute;
    return size > 15 * hour ? undefined : { offset: offset[1] === '-' ? -size : size };
  }
  const name = namePart.exec(rest);
  if (name === null || !/^[\s([]*$/.test(rest.slice(0, name.index))) return undefined;
  if (name[0] === 'Z') return { offset: 0 };
  return { name: name[0], span: { start: from + name.index, end: from + name.index + name[0].length } };
}
