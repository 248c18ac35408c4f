import type { Signs } from '../text/signs.ts';

const wholeValue =
  /^(?:TBD|TBA|TBC|TODO|FIXME|XXX+|未定|未記入|要記入|記入してください|後で記入|<(?!!--)[^<>\n]{0,200}>|＜[^＜＞\n]{0,200}＞|\{\{[^{}\n]{1,200}\}\}|\?{2,})$/i;
const datePart =
  /(?<![A-Za-z0-9])(?:\d{2,4}|Y{2,4}|X{2,4})[-/.](?:X{1,2}|\?{1,2}|MM|\d{1,2})[-/.](?:X{1,2}|\?{1,2}|DD|\d{1,2})(?![A-Za-z0-9])/;
const clockPart =
  /(?<![A-Za-z0-9])(?:(?:HH|hh|XX|\?\?):(?:MM|mm|XX|\?\?|\d{2})|\d{1,2}:(?:MM|mm|XX|\?\?))(?![A-Za-z0-9])/;

/** What every placeholder has something of: a look over a whole text spares looking at every part of it. */
export const signsOfPlaceholder: Signs = [
  /[Tt][Bb][AaCcDd]|[Tt][Oo][Dd][Oo]|[Ff][Ii][Xx][Mm]/,
  /XX|YY|MM|DD|HH:|[-/.]X/,
  /xxx|hh:|:mm/i,
  /[<＜?]|\{\{|未定|記入/,
];

/**
 * True for what a template leaves to be filled in: `TBD`, `<name>`, `未定`, or a date such as `2023-XX-XX`.
 * Text that merely contains angle brackets, such as a command, is not one, nor is a comment of HTML.
 */
export function isPlaceholder(text: string): boolean {
  const value = text.trim();
  if (value.length === 0 || value.length > 300) return false;
  if (wholeValue.test(value)) return true;
  // Most texts hold nothing of either, which is seen in one pass over them.
  if (/[XYMD?]/.test(value)) {
    const date = datePart.exec(value)?.[0];
    if (date !== undefined && /[XYMD?]/.test(date)) return true;
  }
  return value.includes(':') && clockPart.test(value);
}
