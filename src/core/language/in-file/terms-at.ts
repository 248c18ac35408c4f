import type { Pointer } from '../../document/value.ts';
import { lineStart } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { glossary, type Term } from './glossary.ts';

/** How far around a place a name is looked for. */
const reach = 60;

/** The term whose name stands at a place of a text, the longest where several do. */
export function termAt(text: string, offset: number): { readonly term: Term; readonly span: Span } | undefined {
  const from = Math.max(lineStart(text, offset), offset - reach);
  const around = text.slice(from, offset + reach).split(/[\r\n]/, 1)[0] as string;
  const folded = around.toLowerCase();
  let best: { readonly term: Term; readonly span: Span } | undefined;
  for (const term of glossary) {
    for (const name of [...term.names.en, ...term.names.ja]) {
      const place = placeOf(name, folded, around, offset - from);
      if (place === undefined) continue;
      const span = { start: from + place, end: from + place + name.length };
      if (best === undefined || span.end - span.start > best.span.end - best.span.start) best = { term, span };
    }
  }
  return best;
}

/** The term that a field holds. */
export function termOfField(pointer: Pointer): Term | undefined {
  return glossary.find(({ fields }) => fields?.includes(pointer) === true);
}

/** Where a name stands that holds a place; abbreviations count in capitals only, words as whole words. */
function placeOf(name: string, folded: string, text: string, offset: number): number | undefined {
  const isShort = /^[A-Z]+$/.test(name);
  const [where, wanted] = isShort ? [text, name] : [folded, name.toLowerCase()];
  for (let at = where.indexOf(wanted); at >= 0 && at <= offset; at = where.indexOf(wanted, at + 1)) {
    if (offset >= at + wanted.length) continue;
    const isWhole = !/[A-Za-z]/.test(name) || (!isLetter(where[at - 1]) && !isLetter(where[at + wanted.length]));
    if (isWhole) return at;
  }
  return undefined;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z0-9_]/.test(character);
}
