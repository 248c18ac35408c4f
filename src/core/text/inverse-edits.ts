import type { Edit } from './span.ts';

/** The edits that lead from the text after some edits back to the text before. @param text the text before */
export function inverseEdits(text: string, edits: readonly Edit[]): readonly Edit[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map(({ span, text: inserted }) => {
      const start = span.start + shift;
      shift += inserted.length - (span.end - span.start);
      return { span: { start, end: start + inserted.length }, text: text.slice(span.start, span.end) };
    });
}
