import type { Span } from '../text/span.ts';

/** Splits a text at its marks. Marks are in order and do not overlap. */
export function splitAtMarks(
  text: string,
  marks: readonly Span[],
): readonly { readonly text: string; readonly marked: boolean }[] {
  const parts: { text: string; marked: boolean }[] = [];
  let position = 0;
  for (const { start, end } of marks) {
    if (start > position) parts.push({ text: text.slice(position, start), marked: false });
    if (end > start) parts.push({ text: text.slice(start, end), marked: true });
    position = Math.max(position, end);
  }
  if (position < text.length) parts.push({ text: text.slice(position), marked: false });
  return parts;
}

/** The commands that a step has in backticks. */
export function commandsOf(step: string): readonly string[] {
  return Array.from(step.matchAll(/`([^`\n]{1,2000})`/g), (match) => match[1] as string);
}
