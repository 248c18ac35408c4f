import type { Timeline } from '../../../generated/types.ts';
import { sortRows } from '../../messages/timeline.ts';
import type { Fix } from '../../problem.ts';
import type { Subject } from '../../rule.ts';
import type { Span } from '../../text/span.ts';
import { ZoneTable } from '../../time/zone.ts';
import { resolveSorted, type TimelineModel } from './model.ts';

/**
 * Puts whole rows into the order of their times; a row without a time stays below the row that it stood below.
 * @returns undefined where rows lie in several tables, or would mean other times at their new places
 */
export function sortRowsFix(subject: Subject<Timeline, TimelineModel>): Fix | undefined {
  const { text, source, value, model } = subject;
  const spans = model.events.map((_, index) => source.find(`/events/${index}`));
  if (!areTogether(spans, text)) return undefined;
  const order = sortedOrder(model);
  const after = resolveSorted(value, model, order, { zones: new ZoneTable(subject.settings.zones) });
  if (!after.every((instant, place) => instant === model.events[order[place] as number]?.instant)) return undefined;
  const edits = order.flatMap((index, place) => {
    const [span, from] = [spans[place], spans[index]];
    return index === place || span === undefined || from === undefined
      ? []
      : [{ span, text: text.slice(from.start, from.end) }];
  });
  return edits.length === 0 ? undefined : { title: sortRows(), edits, safe: true };
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
