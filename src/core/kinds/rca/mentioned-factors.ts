import type { Piece } from '../../document/markdown-document.ts';
import type { ActionRow } from './actions.ts';

const ids = String.raw`[A-Z]{1,3}-?\d{1,3}(?:\s?[,、，・/&]\s?[A-Z]{1,3}-?\d{1,3}){0,9}`;
const inFront = new RegExp(String.raw`^[*_]{0,2}(${ids})[*_]{0,2}\s?[:：][*_]{0,2}\s*(?=\S)`, 'g');
const inBrackets = new RegExp(String.raw`\s?[(（]\s?(${ids})\s?[)）]`, 'g');

/**
 * An action with the factors that its words name: `T1: pin the library`, `Pin the library (T1, P2)`. Only ids that factors
 * of the analysis have: others are the action's own.
 */
export function withMentionedFactors(row: ActionRow, known: ReadonlySet<string>): ActionRow {
  const { text, factor } = row.parts;
  if (text === undefined || factor !== undefined || known.size === 0) return row;
  const front = mentionOf(inFront, text, known);
  if (front !== undefined) {
    const words = pieceOf(text, front.end, text.text.length);
    return { ...row, parts: { ...row.parts, text: words, factor: front.factor } };
  }
  const brackets = mentionOf(inBrackets, text, known);
  return brackets === undefined ? row : { ...row, parts: { ...row.parts, factor: brackets.factor } };
}

function mentionOf(
  pattern: RegExp,
  content: Piece,
  known: ReadonlySet<string>,
): { readonly factor: Piece; readonly end: number } | undefined {
  const match = Array.from(content.text.matchAll(pattern)).find(([, written = '']) =>
    written.split(/[^A-Z0-9-]+/).some((id) => known.has(id)),
  );
  const written = match?.[1];
  if (match === undefined || written === undefined) return undefined;
  const start = match.index + match[0].indexOf(written);
  return { factor: pieceOf(content, start, start + written.length), end: match.index + match[0].length };
}

function pieceOf({ text, span }: Piece, start: number, end: number): Piece {
  return { text: text.slice(start, end), span: { start: span.start + start, end: span.start + end } };
}
