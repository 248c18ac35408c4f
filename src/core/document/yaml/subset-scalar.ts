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
/** Everything else that the core schema reads as a number, or nearly so. */
const otherNumber = /^[-+.]?(?:\d|\.?(?:inf|nan)$)[\dA-Fa-fxo_.eE+]*(?:[eE][-+]?\d+)?$/i;

/** A plain scalar by YAML 1.2's core schema. @returns undefined when it had better be read by the library */
export function plainValue(text: string): Value | undefined {
  const code = text.charCodeAt(0);
  if (code === 43 || code === 45 || code === 46 || (code >= 48 && code <= 57)) {
    if (integer.test(text) || decimal.test(text)) return Number(text);
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

const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', n: '\n', t: '\t', '/': '/' };
const [backslash, singleQuote] = [92, 39];

/** The end of a quoted scalar on one line, and its value. @returns undefined when it does not end there, or is unusual */
export function quotedValue(
  text: string,
  start: number,
  lineEnd: number,
): { readonly value: string; readonly end: number } | undefined {
  const quote = text.charCodeAt(start);
  let value = '';
  let from = start + 1;
  for (let at = from; at < lineEnd; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      if (quote === singleQuote && text.charCodeAt(at + 1) === singleQuote) {
        value += text.slice(from, at + 1);
        at++;
        from = at + 1;
        continue;
      }
      const last = text.slice(from, at);
      return { value: value === '' ? last : value + last, end: at + 1 };
    }
    if (code !== backslash || quote === singleQuote) continue;
    const replaced = escapes[text[at + 1] ?? ''];
    if (replaced === undefined) return undefined;
    value += text.slice(from, at) + replaced;
    at++;
    from = at + 1;
  }
  return undefined;
}
