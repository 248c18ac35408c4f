import type { Timeline } from '../../../generated/types.ts';
import { sortRows } from '../../messages/timeline.ts';
import type { Fix } from '../../problem.ts';
import type { Subject } from '../../rule.ts';
import type { Span } from '../../text/span.ts';
import { hour, type Instant } from '../../time/instant.ts';
import { resolveSorted, type TimelineModel } from './model.ts';

/** A row, and the row that belongs into its place. */
interface RowMove {
  readonly place: Span;
  readonly from: Span;
}

/**
 * Puts whole rows into the order of their times; a row without a time stays below the row that it stood below.
 * @returns undefined where rows lie in several tables, or would mean other times at their new places
 */
export function sortRowsFix(subject: Subject<Timeline, TimelineModel>): Fix | undefined {
  const moves = sortingMoves(subject);
  if (moves.length === 0) return undefined;
  const edits = moves.map(({ place, from }) => ({ span: place, text: subject.text.slice(from.start, from.end) }));
  return { title: sortRows(), edits, safe: !jumpsFarBack(subject.model) };
}

/** A row that is half a day and more before the one above it has the wrong day, or year, rather than the wrong place. */
function jumpsFarBack({ events }: TimelineModel): boolean {
  let above: Instant | undefined;
  for (const { instant } of events) {
    if (instant === undefined) continue;
    if (above !== undefined && above - instant > 12 * hour) return true;
    above = instant;
  }
  return false;
}

/** The rows that sorting puts elsewhere; none where they cannot be sorted. */
export function sortingMoves({
  text,
  source,
  value,
  model,
  settings,
}: Subject<Timeline, TimelineModel>): readonly RowMove[] {
  const spans = model.events.map((_, index) => source.find(`/events/${index}`));
  if (!areTogether(spans, text)) return [];
  const order = sortedOrder(model);
  const after = resolveSorted(value, model, order, { zones: settings.zoneTable });
  if (!after.every((instant, place) => instant === model.events[order[place] as number]?.instant)) return [];
  return order.flatMap((index, at) => {
    const [place, from] = [spans[at], spans[index]];
    return index === at || place === undefined || from === undefined ? [] : [{ place, from }];
  });
}

function sortedOrder({ events }: TimelineModel): readonly number[] {
  let last = Number.NEGATIVE_INFINITY;
  const keyed = events.map(({ instant }, index) => {
    last = instant ?? last;
    return { key: last, index };
  });
  return keyed.sort((a, b) => a.key - b.key || a.index - b.index).map(({ index }) => index);
}

/** Nothing but white space lies between the rows. */
function areTogether(spans: readonly (Span | undefined)[], text: string): spans is readonly Span[] {
  return spans.every((span, index) => {
    const previous = spans[index - 1];
    if (span === undefined) return false;
    return (
      index === 0 ||
      (previous !== undefined && previous.end <= span.start && /^[\s>]*$/.test(text.slice(previous.end, span.start)))
    );
  });
}
