import { type CalendarDate, type ClockTime, calendarOf, hour, type Instant, minute } from '../time/instant.ts';
import { resolveTimestamp, type TimeContext } from '../time/resolve.ts';
import { parseTimestamp } from '../time/timestamp.ts';
import { offsetText, type Zone } from '../time/zone.ts';

/** A time that stands in the document already: others beside it are written as it is. */
export interface WrittenModel {
  readonly text: string;
  readonly instant: Instant;
  /** The zone that it was read in. */
  readonly zone: Zone;
}

/** Reading rows, a clock time that goes back by more than this is one of the next day. */
const longestBack = 12 * hour;

/**
 * An instant to the minute in the manner of another time: with a date where it has one, or where a clock time alone
 * would be read as another day's; in its zone, with its separators. What would not be read back as the same instant, or
 * comes twice when clocks are set back, is written with its date and its offset from UTC.
 * @param before the row above, whose day a clock time alone continues; absent: a date is written
 */
export function writeTime(
  instant: Instant,
  model: WrittenModel | undefined,
  before: Instant | undefined,
  context: TimeContext,
): string {
  const whole = (Math.floor(instant / minute) * minute) as Instant;
  const zone = zoneBeside(model, context.zone);
  if (zone === undefined) return `${new Date(whole).toISOString().slice(0, 16)}Z`;
  const { date, time } = calendarOf(whole + zone.offsetAt(whole));
  const style = styleOf(model?.text ?? '');
  const follows = before !== undefined && whole >= before - minute && whole - before < longestBack;
  const clock = style.clock(time) + style.zone;
  const text = !style.hasDate && follows ? clock : `${style.date(date)}${style.between}${clock}`;
  const read = resolveTimestamp(parseTimestamp(text), { ...context, zone, date });
  const isPlain = read.instant === whole && read.note?.type !== 'ambiguous';
  return isPlain ? text : `${isoDate(date)} ${colons(time)}${offsetText(zone.offsetAt(whole))}`;
}

/** The zone of the other time; where that is an offset of the document's own zone, the zone, whose clocks may change. */
function zoneBeside(model: WrittenModel | undefined, own: Zone | undefined): Zone | undefined {
  if (model === undefined || own === undefined) return own ?? model?.zone;
  return own.offsetAt(model.instant) === model.zone.offsetAt(model.instant) ? own : model.zone;
}

interface Style {
  readonly hasDate: boolean;
  readonly date: (date: CalendarDate) => string;
  readonly between: string;
  readonly clock: (time: ClockTime) => string;
  /** What stands behind the clock time. */
  readonly zone: string;
}

function styleOf(text: string): Style {
  const date = /\d{4}\s?([-/.年])/.exec(text)?.[1];
  const isHalfDay = /\d\s?[AaPp]\.?[Mm]/.test(text);
  const isJapanese = /\d時/.test(text);
  const zone = /(?<=[\d分]|[AaPp]\.?[Mm]\.?)(\s?(?:Z|[A-Z]{2,5}|[A-Z][a-z]+\/[A-Z][A-Za-z_]+|[+-]\d{2}:?\d{2}))$/.exec(
    text.trim(),
  )?.[1];
  return {
    hasDate: date !== undefined,
    date: date === '年' ? japaneseDate : (value) => isoDate(value).replaceAll('-', date ?? '-'),
    between: /\dT\d/.test(text) ? 'T' : ' ',
    clock: isJapanese ? japaneseClock : isHalfDay ? halfDayClock : colons,
    zone: zone === undefined || /^\s?[AaPp][Mm]$/.test(zone) ? '' : zone,
  };
}

const two = (value: number) => String(value).padStart(2, '0');

function isoDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function japaneseDate({ year, month, day }: CalendarDate): string {
  return `${year}年${month}月${day}日`;
}

function colons(time: ClockTime): string {
  return `${two(time.hour)}:${two(time.minute)}`;
}

function japaneseClock(time: ClockTime): string {
  return `${time.hour}時${two(time.minute)}分`;
}

function halfDayClock(time: ClockTime): string {
  return `${time.hour % 12 === 0 ? 12 : time.hour % 12}:${two(time.minute)} ${time.hour < 12 ? 'AM' : 'PM'}`;
}
