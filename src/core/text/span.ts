/** A place in a text: UTF-16 offsets, half open, 0-based. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One replacement. An empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The span from one offset up to another, which is excluded. */
export function spanOf(start: number, end: number): Span {
  return { start, end };
}

/** The edit that inserts a text. */
export function insertion(offset: number, text: string): Edit {
  return { span: { start: offset, end: offset }, text };
}

/** True when the inner one does not reach beyond the outer; an empty one may lie at its border. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when the two share a character or a border: no place lies between them. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/**
 * The text after the edits. Offsets of all edits are those of the given text.
 * @throws RangeError when two edits overlap, or one lies outside the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits.map((edit, index) => ({ edit, index }));
  ordered.sort(
    (a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.index - b.index,
  );
  let result = '';
  let position = 0;
  for (const { edit } of ordered) {
    const { start, end } = edit.span;
    if (start < position || end < start || end > text.length) throw new RangeError(`edit at ${start}..${end} overlaps`);
    result += text.slice(position, start) + edit.text;
    position = end;
  }
  return result + text.slice(position);
}
