import { languageOf } from '../../text/language.ts';
import { formatDuration, parseDuration } from '../../time/duration.ts';
import { day, hour, type Milliseconds, minute } from '../../time/instant.ts';

/**
 * A duration in the style of one that somebody wrote: `2時間15分`, `2h15m`, `135 min`, `PT2H15M`, `2:15`, with whatever
 * stands around it.
 */
export function restateDuration(stated: string, length: Milliseconds): string {
  const written = withoutOtherLength(stated);
  const restated = isoStyle(written, length) ?? clockStyle(written, length) ?? unitStyle(written, length);
  if (restated !== undefined) {
    const read = parseDuration(restated);
    if (read.kind === 'duration' && Math.abs(read.low - length) < minute) return restated;
  }
  return formatDuration(length, languageOf(written));
}

/** Without brackets that say the same in other units: they would stay as they are. */
function withoutOtherLength(stated: string): string {
  const [remark = '', inner = ''] = /\s*[（(]([^（()）]{1,40})[)）]\s*$/.exec(stated) ?? [];
  return remark !== '' && parseDuration(inner).kind === 'duration' ? stated.slice(0, -remark.length) : stated;
}

function isoStyle(written: string, length: Milliseconds): string | undefined {
  if (!/^\s*P[\dT]/i.test(written)) return undefined;
  const [hours, minutes, seconds] = clockParts(length);
  const time = `${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${seconds > 0 ? `${seconds}S` : ''}`;
  return `PT${time === '' ? '0M' : time}`;
}

function clockStyle(written: string, length: Milliseconds): string | undefined {
  const match = /^(\d{1,3}):\d{2}(:\d{2})?/.exec(written.trim());
  if (match === null) return undefined;
  const [hours, minutes, seconds] = clockParts(length);
  const two = (value: number) => String(value).padStart(2, '0');
  const first = match[1]?.startsWith('0') ? two(hours) : String(hours);
  return written
    .trim()
    .replace(match[0], `${first}:${two(minutes)}${match[2] === undefined ? '' : `:${two(seconds)}`}`);
}

interface Unit {
  readonly length: Milliseconds;
  readonly pattern: RegExp;
  /** How the unit is written beside short, long and Japanese ones. */
  readonly short: string;
  readonly long: string;
  readonly japanese: string;
}

const units: readonly Unit[] = [
  { length: day, pattern: /^(?:d|days?|日間?)$/i, short: 'd', long: 'days', japanese: '日' },
  { length: hour, pattern: /^(?:h|hrs?|hours?|時間)$/i, short: 'h', long: 'hours', japanese: '時間' },
  { length: minute, pattern: /^(?:m|mins?|minutes?|分間?)$/i, short: 'm', long: 'minutes', japanese: '分' },
  { length: 1000, pattern: /^(?:s|secs?|seconds?|秒間?)$/i, short: 's', long: 'seconds', japanese: '秒' },
];

interface Token {
  readonly start: number;
  readonly end: number;
  readonly gap: string;
  readonly name: string;
  readonly unit: number;
}

/** The same units in the same spelling; smaller ones are added where they are needed. */
function unitStyle(written: string, length: Milliseconds): string | undefined {
  const tokens = tokensOf(written);
  const [first, second] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const between = second === undefined ? defaultGap(first) : written.slice(first.end, second.start);
  const parts: string[] = [];
  let rest = length;
  for (let index = first.unit; index < units.length && (rest > 0 || parts.length === 0); index++) {
    const unit = units[index] as Unit;
    const amount = Math.floor(rest / unit.length);
    rest -= amount * unit.length;
    if (amount > 0)
      parts.push(
        `${amount}${first.gap}${nameOf(
          unit,
          amount,
          tokens.find((token) => token.unit === index),
          first,
        )}`,
      );
  }
  return written.slice(0, first.start) + parts.join(between) + written.slice(last.end);
}

function tokensOf(written: string): readonly Token[] {
  const bracket = written.search(/[（(]/);
  const text = bracket < 0 ? written : written.slice(0, bracket);
  return Array.from(text.matchAll(/(\d+(?:[.,]\d+)*)(\s*)([A-Za-z]+|日間?|時間|分間?|秒間?)半?/g)).flatMap((match) => {
    const unit = units.findIndex(({ pattern }) => pattern.test(match[3] as string));
    const token = {
      start: match.index,
      end: match.index + match[0].length,
      gap: match[2] as string,
      name: match[3] as string,
      unit,
    };
    return unit < 0 ? [] : [token];
  });
}

function nameOf(unit: Unit, amount: number, own: Token | undefined, first: Token): string {
  if (/[^A-Za-z]/.test(first.name)) return own?.name ?? unit.japanese;
  const name =
    own?.name ??
    (first.name.length === 1
      ? unit.short
      : first.name.length <= 3
        ? unit.length === minute
          ? 'min'
          : unit.short
        : unit.long);
  if (name.length === 1 || /^(?:min|sec)$/i.test(name)) return name;
  const singular = name.replace(/s$/i, '');
  return amount === 1 || /^(?:min|sec)$/i.test(singular) ? (amount === 1 ? singular : name) : `${singular}s`;
}

function defaultGap({ name, gap }: Token): string {
  return /[^A-Za-z]/.test(name) || (name.length === 1 && gap === '') ? '' : ' ';
}

function clockParts(length: Milliseconds): readonly [number, number, number] {
  const seconds = Math.round(length / 1000);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
}
