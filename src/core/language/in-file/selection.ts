import type { CheckedDocument } from '../../check.ts';
import type { Block, MarkdownDocument } from '../../document/markdown-document.ts';
import { contains, type Span } from '../../text/span.ts';
import { nodesAt, pairOf } from './written-nodes.ts';

/** What a selection grows through from a place: the smallest first, each inside the next. */
export function selectionAt(
  documents: readonly CheckedDocument[],
  markdown: MarkdownDocument | undefined,
  offset: number,
): readonly Span[] {
  const spans = [
    ...documents.flatMap(({ subject }) =>
      nodesAt(subject.source, offset).flatMap(({ node, span }) => [span, pairOf(node)]),
    ),
    ...(markdown?.blocks ?? [])
      .filter(({ span }) => span.start <= offset && offset <= span.end)
      .flatMap((block) => partsAt(block, offset)),
  ].filter(({ start, end }) => start <= offset && offset <= end && end > start);
  const sorted = spans.sort((a, b) => a.end - a.start - (b.end - b.start));
  const nested: Span[] = [];
  for (const span of sorted) {
    const last = nested.at(-1);
    if (last === undefined || (contains(span, last) && !contains(last, span))) nested.push(span);
  }
  return nested;
}

function partsAt(block: Block, offset: number): readonly Span[] {
  if (block.type !== 'table') return [block.span];
  const row = [block.header, ...block.rows].find(({ span }) => span.start <= offset && offset <= span.end);
  const cell = row?.cells.find(({ span }) => span.start <= offset && offset <= span.end);
  return [cell?.span, row?.span, block.span].filter((span): span is Span => span !== undefined);
}
