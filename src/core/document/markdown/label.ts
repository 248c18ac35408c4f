import type { Piece } from '../markdown-document.ts';

const longestLabel = 60;

/**
 * Splits `Label: value` at its first colon (`:` or `：`). A colon inside a clock time, an address or code is none, and a
 * label is short. Emphasis around the label is taken off.
 */
export function splitLabel({
  text,
  span,
}: Piece): { readonly label: Piece; readonly value: Piece } | Record<string, never> {
  const match = /^(\*\*|__|\*|_)?([^:：*_`|][^:：`|]{0,80}?)(\1)?\s*([:：])(\1)?(?=\s|$|[^/\d]|(?<=：))/.exec(text);
  if (match === null) return {};
  const open = match[1] ?? '';
  const label = (match[2] as string).replace(/[\s*_]+$/, '');
  if (label.length === 0 || label.length > longestLabel || /^\d{1,2}$/.test(label)) return {};
  if (match[4] === ':' && /^[a-z]+$/.test(label) && text.startsWith('//', match[0].length)) return {};
  let end = match[0].length;
  if (open !== '' && match[3] === undefined && match[5] === undefined) {
    if (text.startsWith(open, end)) end += open.length;
    else return {};
  }
  const rest = text.slice(end);
  const start = span.start + end + (rest.length - rest.trimStart().length);
  const value = rest.trim();
  return {
    label: { text: label, span: { start: span.start + open.length, end: span.start + open.length + label.length } },
    value: { text: value, span: { start, end: start + value.length } },
  };
}
