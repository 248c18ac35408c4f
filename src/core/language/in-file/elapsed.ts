import { type Milliseconds, minute } from '../../time/instant.ts';

/** Time since the start of impact as people say it over a bridge: `T+12m`, `T+1h05m`, `T-5m`, `T+2d03h`. */
export function elapsedText(length: Milliseconds): string {
  const minutes = Math.round(Math.abs(length) / minute);
  const sign = length < 0 && minutes > 0 ? '-' : '+';
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  if (days > 0) return `T${sign}${days}d${two(hours)}h`;
  return hours > 0 ? `T${sign}${hours}h${two(rest)}m` : `T${sign}${rest}m`;
}
