import { parse } from 'papaparse';
import * as say from '../messages/threshold.ts';
import type { Words } from '../text/words.ts';
import { type Instant, instantOfNumber } from '../time/instant.ts';
import { resolveTimestamp, type TimeContext } from '../time/resolve.ts';
import { parseTimestamp } from '../time/timestamp.ts';

/** One measurement. */
export interface Sample {
  readonly instant: Instant;
  readonly value: number;
}

export interface Series {
  /** In the order of time. */
  readonly samples: readonly Sample[];
  /** The name of the values' column. */
  readonly column: string;
  /** Rows without a time or a number. */
  readonly skipped: number;
}

const mostSamples = 2_000_000;
const timeNames = /^(?:time|timestamp|date|datetime|ts|時刻|日時)$/i;

/**
 * Reads a metric's history: CSV with a header, a JSON list of objects, or of `[time, value]` pairs. Times are ISO 8601,
 * as people write them, or seconds or milliseconds since 1970.
 * @param column the name of the values' column; absent: the only one that has numbers beside the time
 * @param times the zone of times that name none, and what abbreviations of zones mean
 */
export function readSeries(
  text: string,
  column: string | undefined,
  times: Pick<TimeContext, 'zone' | 'zones'>,
): Series | { readonly fault: Words } {
  const rows = rowsOf(text);
  const [first] = rows;
  if (first === undefined) return { fault: say.noRows() };
  const names = Object.keys(first);
  const time = names.find((name) => timeNames.test(name.trim())) ?? names[0];
  const others = names.filter((name) => name !== time);
  if (others.length === 0) return { fault: say.noRows() };
  const wanted =
    column ??
    (others.filter((name) => isNumber(first[name])).length === 1
      ? others.find((name) => isNumber(first[name]))
      : undefined);
  if (wanted === undefined || time === undefined) return { fault: say.whichColumn(others) };
  if (!others.includes(wanted)) return { fault: say.noSuchColumn(wanted, others) };
  const read = timeReader(times);
  const samples: Sample[] = [];
  for (const row of rows.slice(0, mostSamples)) {
    const instant = read(row[time]);
    const value = isNumber(row[wanted]) ? Number(row[wanted]) : Number.NaN;
    if (instant !== undefined && Number.isFinite(value)) samples.push({ instant, value });
  }
  samples.sort((a, b) => a.instant - b.instant);
  return samples.length === 0
    ? { fault: say.noRows() }
    : { samples, column: wanted, skipped: rows.length - samples.length };
}

type Row = Readonly<Record<string, unknown>>;

function rowsOf(text: string): readonly Row[] {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (!/^[[{]/.test(trimmed)) return parse<Row>(trimmed, { header: true, skipEmptyLines: true }).data;
  let value: unknown;
  try {
    value = JSON.parse(trimmed);
  } catch {
    return [];
  }
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.flatMap((entry): readonly Row[] => {
    if (Array.isArray(entry)) return entry.length >= 2 ? [{ time: entry[0], value: entry[1] }] : [];
    return typeof entry === 'object' && entry !== null ? [entry as Row] : [];
  });
}

function isNumber(value: unknown): boolean {
  return (
    typeof value === 'number' || (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
  );
}

function timeReader(times: Pick<TimeContext, 'zone' | 'zones'>): (value: unknown) => Instant | undefined {
  const context = { ...times, zoneIsGiven: true };
  return (value) => {
    if (isNumber(value)) return instantOfNumber(Number(value));
    return typeof value === 'string' ? resolveTimestamp(parseTimestamp(value), context).instant : undefined;
  };
}
