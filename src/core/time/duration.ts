import { isPlaceholder } from '../document/placeholder.ts';
import type { Language } from '../text/words.ts';
import { day, hour, type Milliseconds, minute } from './instant.ts';
import { halfWidth } from './timestamp.ts';

/** What a text says about a length of time: one, or a range. */
export type Duration =
  | { readonly kind: 'duration'; readonly low: Milliseconds; readonly high: Milliseconds; readonly approximate: boolean }
  | { readonly kind: 'placeholder' | 'open' | 'unreadable' };

const units: readonly (readonly [RegExp, Milliseconds])[] = [
  [/^(?:日間?|days?|d)$/i, day],
  [/^(?:時間|hours?|hrs?|h)$/i, hour],
  [/^(?:分間?|minutes?|mins?|m)$/i, minute],
  [/^(?:秒間?|seconds?|secs?|s)$/i, 1000],
  [/^(?:週間?|weeks?|wks?|w)$/i, 7 * day],
  [/^(?:ヶ月|か月|カ月|ヵ月|箇月|months?)$/i, 30 * day],
];
const iso = /^P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i;
const part = /(\d+(?:[.,]\d+)?)\s*([a-z]+|日間?|時間|分間?|秒間?|週間?|[ヶかカヵ箇]月)/gi;
const about = /^\s*(?:~|〜|約|およそ|about|around|approx\.?)|程度|ほど|くらい/i;

/** Reads a duration as people write it: `2時間15分`, `2h15m`, `135 min`, `PT2H15M`, `30-60 minutes`, `1:30`. */
export function parseDuration(text: string): Duration {
  const plain = halfWidth(text).trim();
  if (isPlaceholder(plain)) return { kind: 'placeholder' };
  if (/^(?:継続中|対応中|ongoing|open|-|–|—)?$/i.test(plain)) return { kind: 'open' };
  if (plain.length > 100) return { kind: 'unreadable' };
  const approximate = about.test(plain);
  const bare = plain.replace(about, '').trim();
  const range = /^(\d+(?:\.\d+)?)\s*([^\d\s~〜–-]*)\s*(?:-|–|〜|~|から|to)\s*(\d.*)$/i.exec(bare);
  if (range !== null) {
    const high = single(range[3] as string);
    const unit = range[2] === '' ? /[^\d.\s].*$/.exec(range[3] as string)?.[0] : range[2];
    const low = unit === undefined ? undefined : single(`${range[1]}${unit}`);
    if (low === undefined || high === undefined || low > high) return { kind: 'unreadable' };
    return { kind: 'duration', low, high, approximate };
  }
  const value = single(bare);
  return value === undefined ? { kind: 'unreadable' } : { kind: 'duration', low: value, high: value, approximate };
}

function single(text: string): Milliseconds | undefined {
  const formal = iso.exec(text);
  if (formal !== null && text.length > 1) {
    const [days, hours, minutes, seconds] = formal.slice(1).map((value) => Number(value ?? 0));
    return (days ?? 0) * day + (hours ?? 0) * hour + (minutes ?? 0) * minute + (seconds ?? 0) * 1000;
  }
  const clock = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (clock !== null) return Number(clock[1]) * hour + Number(clock[2]) * minute + Number(clock[3] ?? 0) * 1000;
  let sum = 0;
  let found = false;
  const rest = text.replace(part, (_, amount: string, name: string) => {
    const unit = units.find(([pattern]) => pattern.test(name));
    if (unit === undefined) return _;
    sum += Number(amount.replace(',', '.')) * unit[1];
    found = true;
    return '';
  });
  return found && /^(?:[\s,、]|and|と)*$/i.test(rest) ? Math.round(sum) : undefined;
}

/** A duration in words: `2 h 15 min`, `2時間15分`. Seconds only below a minute or when there are any. */
export function formatDuration(milliseconds: Milliseconds, language: Language): string {
  const total = Math.round(Math.abs(milliseconds) / 1000);
  const parts: [number, string, string][] = [
    [Math.floor(total / 86_400), 'd', '日'],
    [Math.floor((total % 86_400) / 3600), 'h', '時間'],
    [Math.floor((total % 3600) / 60), 'min', '分'],
    [total % 60, 's', '秒'],
  ];
  const shown = parts.filter(([amount]) => amount > 0);
  if (shown.length === 0) return language === 'ja' ? '0分' : '0 min';
  const text = language === 'ja' ? shown.map(([amount, , ja]) => `${amount}${ja}`).join('') : shown.map(([amount, en]) => `${amount} ${en}`).join(' ');
  return milliseconds < 0 ? `-${text}` : text;
}
