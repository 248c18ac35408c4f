/** A year of an era, before its `年`: `令和8`, `平成元`. For half-width text. */
export const eraYearForm = String.raw`(?:令和|平成)\s{0,2}(?:元|\d{1,2})`;

/** The year before the first of an era. */
const before: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988 };

/** The year of the calendar: 2026 for `令和8`. @param written as `eraYearForm` matches it */
export function yearOfEra(written: string): number {
  const inEra = written.slice(2).trim();
  return (before[written.slice(0, 2)] ?? 0) + (inEra === '元' ? 1 : Number(inEra));
}

const withYear = new RegExp(`(${eraYearForm})(?=\\s{0,2}年)`, 'g');

/** The text with the years of eras as those of the calendar: `2026年3月末` for `令和8年3月末`. */
export function withoutEras(text: string): string {
  return text.replace(withYear, (written) => String(yearOfEra(written)));
}
