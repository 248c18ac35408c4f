import type { Schema } from '../../generated/schema.ts';
import { lineBreakOf } from '../document/insert-key.ts';
import type { SourceDocument } from '../document/source.ts';
import { isMap, type Pointer, pointerTo, valueAt } from '../document/value.ts';
import type { Edit } from '../text/span.ts';

/** Whether a map has keys of its own choice, such as the numbers of steps. */
export function isOpenMap(schema: Schema | undefined): boolean {
  return schema?.properties === undefined && typeof schema?.additionalProperties === 'object';
}

/**
 * The edits that make of a list of maps a map of them, by number: `- description: …` becomes `1:` with that below it. None
 * where the items do not stand on lines of their own, or are no maps.
 */
export function numberItems(text: string, { value, source }: SourceDocument, list: Pointer): readonly Edit[] {
  const items = valueAt(value, list);
  if (!Array.isArray(items)) return [];
  const lineBreak = lineBreakOf(text);
  const edits: Edit[] = [];
  for (const [index, item] of items.entries()) {
    const place = source.find(pointerTo(list, index));
    if (place === undefined || !isMap(item)) return [];
    const line = text.slice(
      Math.max(text.lastIndexOf('\n', place.start - 1), text.lastIndexOf('\r', place.start - 1)) + 1,
      place.start,
    );
    const blanks = /^ *-( +)$/.exec(line)?.[1];
    if (blanks === undefined) return [];
    const start = place.start - blanks.length - 1;
    edits.push({ span: { start, end: place.start }, text: `${index + 1}:${lineBreak}${' '.repeat(line.length)}` });
  }
  return edits;
}
