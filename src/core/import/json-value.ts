import { asInstant, type Instant, instantOfNumber } from '../time/instant.ts';

/** A JSON object of whatever source. */
export type JsonMap = Readonly<Record<string, unknown>>;

/** True for an object that is no list. */
export function isJsonMap(value: unknown): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member that is a map; an empty one where it is none. */
export function mapAt(value: JsonMap, key: string): JsonMap {
  const member = Object.hasOwn(value, key) ? value[key] : undefined;
  return isJsonMap(member) ? member : {};
}

/** A member that is a text or a number, without blanks around it; undefined where it is none, or empty. */
export function textAt(value: JsonMap, key: string): string | undefined {
  const member = Object.hasOwn(value, key) ? value[key] : undefined;
  const text = typeof member === 'string' ? member.trim() : typeof member === 'number' ? String(member) : '';
  return text === '' ? undefined : text;
}

/** A member that is a list; an empty one where it is none. */
export function listAt(value: JsonMap, key: string): readonly unknown[] {
  const member = Object.hasOwn(value, key) ? value[key] : undefined;
  return Array.isArray(member) ? member : [];
}

/** True for a map whose member is an empty list: an export without a record. */
export function hasEmptyList(value: unknown, key: string): boolean {
  return isJsonMap(value) && Array.isArray(value[key]) && value[key].length === 0;
}

const iso = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/;
/** Before this year, a time is an empty one (`0001-01-01T00:00:00Z`). */
const firstInstant = Date.UTC(1971, 0, 1);

/** The instant of an ISO 8601 time with its offset; undefined for anything else, and for the zero time. */
export function instantAt(value: JsonMap, key: string): Instant | undefined {
  const text = textAt(value, key);
  const time = text !== undefined && iso.test(text) ? Date.parse(text.replace(' ', 'T')) : Number.NaN;
  return Number.isNaN(time) || time < firstInstant ? undefined : asInstant(time);
}

/** The instant of a member that is a number since 1970, or a text of one. */
export function epochAt(value: JsonMap, key: string): Instant | undefined {
  return instantOfNumber(Number(textAt(value, key)));
}
