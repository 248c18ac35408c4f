import { type Document, visit } from 'yaml';

/** Where quotes and brackets were opened that nothing closes, in the order of the text. */
export interface OpenEnds {
  readonly quotes: readonly number[];
  readonly brackets: readonly number[];
}

/** Looks through a document that has errors. */
export function openEnds(document: Document.Parsed, text: string): OpenEnds {
  const quotes: number[] = [];
  const brackets: number[] = [];
  visit(document, {
    Scalar(_, { type, range }) {
      if (range == null || (type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE')) return;
      if (range[1] - range[0] < 2 || text[range[1] - 1] !== text[range[0]]) quotes.push(range[0]);
    },
    Collection(_, { range, flow }) {
      if (flow !== true || range == null) return;
      const opening = text[range[0]];
      if (opening !== '{' && opening !== '[') return;
      if (text[range[1] - 1] !== (opening === '{' ? '}' : ']')) brackets.push(range[0]);
    },
  });
  return { quotes, brackets };
}

/** The last of some places before an offset. */
export function lastBefore(places: readonly number[], offset: number): number | undefined {
  return places.findLast((place) => place < offset);
}
