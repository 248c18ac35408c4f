import type { Edit } from './span.ts';

/** One edit from one text to another: what they share at both ends stays untouched. */
export function differenceOf(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (end < most - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end))
    end++;
  while (start > 0 && isWithinPair(before, start)) start--;
  while (end > 0 && (isWithinPair(before, before.length - end) || isWithinPair(after, after.length - end))) end--;
  return { span: { start, end: before.length - end }, text: after.slice(start, after.length - end) };
}

/** Between the halves of a surrogate pair, or of a CRLF: no place to cut a text. */
function isWithinPair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const behind = text.charCodeAt(offset);
  return (
    (before === 13 && behind === 10) || (before >= 0xd800 && before < 0xdc00 && behind >= 0xdc00 && behind < 0xe000)
  );
}
