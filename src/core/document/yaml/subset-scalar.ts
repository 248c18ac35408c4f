import type { Value } from '../value.ts';

const nulls: ReadonlySet<string> = new Set(['~', 'null', 'Null', 'NULL']);
const booleans: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);
const integer = /^[-+]?\d{1,15}$/;
const decimal = /^[-+]?\d{1,15}\.\d{1,15}$/;
/** `30d` has digits of a hexadecimal number, and is none. */
const days = /^\d{1,15}d$/;
/** Everything else that the core schema reads as a number, or nearly so. */
const otherNumber = /^[-+.]?(?:\d|\.?(?:inf|nan)$)[\dA-Fa-fxo_.eE+]*(?:[eE][-+]?\d+)?$/i;

/** A plain scalar by YAML 1.2's core schema. @returns undefined when it had better be read by the library */
export function plainValue(text: string): Value | undefined {
  const code = text.charCodeAt(0);
  if (code === 43 || code === 45 || code === 46 || (code >= 48 && code <= 57)) {
    if (integer.test(text) || decimal.test(text)) return Number(text);
    if (days.test(text)) return text;
    return otherNumber.test(text) ? undefined : text;
  }
  if (text.length <= 5) {
    if (nulls.has(text)) return null;
    return booleans.get(text) ?? text;
  }
  return text;
}

/** A key that is not text but nothing at all. */
export function isNullKey(text: string): boolean {
  return text.length === 4 && nulls.has(text);
}

const [backslash, singleQuote, doubleQuote] = [92, 39, 34];

/** Where a quoted scalar ends, behind its quote. @returns -1 when that is not on the line */
export function quotedEnd(text: string, start: number, lineEnd: number): number {
  const quote = text.charCodeAt(start);
  const mark = quote === doubleQuote ? '"' : "'";
  for (let at = text.indexOf(mark, start + 1); at >= 0 && at < lineEnd; at = text.indexOf(mark, at + 1)) {
    if (quote === singleQuote && text.charCodeAt(at + 1) === singleQuote) at++;
    else if (quote === singleQuote || !isEscaped(text, start, at)) return at + 1;
  }
  return -1;
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(text: string, start: number, at: number): boolean {
  let first = at;
  while (first > start && text.charCodeAt(first - 1) === backslash) first--;
  return (at - first) % 2 === 1;
}

/** The value of a quoted scalar, from quote to quote. @returns undefined when it had better be read by the library */
export function quotedValue(quoted: string): string | undefined {
  const inner = quoted.slice(1, -1);
  if (quoted.charCodeAt(0) === singleQuote) return inner.includes("'") ? inner.replaceAll("''", "'") : inner;
  return inner.includes('\\') ? unescaped(inner) : inner;
}

const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', n: '\n', t: '\t', '/': '/' };

function unescaped(text: string): string | undefined {
  let value = '';
  let from = 0;
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', from)) {
    const replaced = escapes[text[at + 1] ?? ''];
    if (replaced === undefined) return undefined;
    value += text.slice(from, at) + replaced;
    from = at + 2;
  }
  return value + text.slice(from);
}
