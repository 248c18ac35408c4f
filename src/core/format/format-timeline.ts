import type { Timeline } from '../../generated/types.ts';
import type { Table } from '../document/markdown-document.ts';
import { addToGroup } from '../group.ts';
import type { TimelineModel } from '../kinds/timeline/model.ts';
import { disorderedRows } from '../kinds/timeline/row-order.ts';
import { sortingMoves } from '../kinds/timeline/sort-rows.ts';
import { isDoubtful } from '../report/placed-time.ts';
import { timelineSections } from '../report/timeline-sections.ts';
import type { Subject } from '../rule.ts';
import { applyEdits, contains, type Edit, type Span } from '../text/span.ts';
import { alignedRows } from './aligned-rows.ts';
import { plainTimeEdits } from './plain-times.ts';
import { smallestEdits } from './smallest-edits.ts';

/**
 * The smallest edits that tidy a timeline: times and durations in plain digits, the rows of its table in the order of
 * their times, its columns aligned (wide characters count two). Everything else stays as it is, and formatting twice is
 * formatting once. Rows are sorted only when every one of them has a time that is sure.
 * @param within only edits inside this span; a table is sorted only when it lies inside as a whole
 */
export function formatTimeline(subject: Subject<Timeline, TimelineModel>, within?: Span): readonly Edit[] {
  const { markdown, text } = subject;
  if (markdown === undefined) return [];
  const isWanted = (span: Span) => within === undefined || contains(within, span);
  const times = plainTimeEdits(subject).filter(({ span }) => isWanted(span));
  const tables = timelineSections(markdown).flatMap((section) => section.tables);
  const sources = sourcesByPlace(subject);
  const edits = tables.flatMap((table) =>
    tableEdits(text, table, times, isWanted(table.span) ? sources : noMoves, isWanted),
  );
  const elsewhere = times.filter(({ span }) => !tables.some((table) => contains(table.span, span)));
  return [...elsewhere, ...edits].sort((a, b) => a.span.start - b.span.start);
}

const noMoves: ReadonlyMap<number, Span> = new Map();

/** Which row is to be written at the offset of another: by that offset, the place of the row. */
function sourcesByPlace(subject: Subject<Timeline, TimelineModel>): ReadonlyMap<number, Span> {
  const { events } = subject.model;
  const isSure = events.every((time) => {
    const { instant, stamp } = time;
    return instant !== undefined && stamp.kind === 'timestamp' && !stamp.approximate && !isDoubtful(time);
  });
  if (!isSure || disorderedRows(events).size === 0) return noMoves;
  return new Map(sortingMoves(subject).map(({ place, from }) => [place.start, from]));
}

function tableEdits(
  text: string,
  table: Table,
  times: readonly Edit[],
  sources: ReadonlyMap<number, Span>,
  isWanted: (span: Span) => boolean,
): readonly Edit[] {
  // What a comment says of the line below it would be said of another row.
  const isFixed = /hansei-(?:disable|enable)/.test(text.slice(table.span.start, table.span.end));
  const places = [table.header, table.delimiter, ...table.rows].map(({ span }) => span);
  const own = editsByRow(places, times);
  const aligned = alignedRows(
    places.map((place) => {
      const source = (isFixed ? undefined : sources.get(place.start)) ?? place;
      return rewritten(text, source, own.get(source.start) ?? []);
    }),
  );
  return places.flatMap((place, index) =>
    isWanted(place) ? smallestEdits(text, place, aligned[index] as string) : [],
  );
}

/** The edits within each row, by the row's offset. Rows and edits are given in the order of the text. */
function editsByRow(rows: readonly Span[], edits: readonly Edit[]): ReadonlyMap<number, readonly Edit[]> {
  const found = new Map<number, Edit[]>();
  let next = 0;
  for (const row of rows) {
    while ((edits[next]?.span.start ?? Number.POSITIVE_INFINITY) < row.start) next++;
    for (; edits[next] !== undefined && contains(row, (edits[next] as Edit).span); next++) {
      addToGroup(found, row.start, edits[next] as Edit);
    }
  }
  return found;
}

function rewritten(text: string, row: Span, edits: readonly Edit[]): string {
  const moved = edits.map((edit) => ({
    span: { start: edit.span.start - row.start, end: edit.span.end - row.start },
    text: edit.text,
  }));
  return applyEdits(text.slice(row.start, row.end), moved);
}
