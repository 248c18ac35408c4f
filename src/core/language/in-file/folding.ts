import type { Timeline } from '../../../generated/types.ts';
import type { TimelineModel } from '../../kinds/timeline/model.ts';
import { keyInstants } from '../../report/key-instants.ts';
import type { Subject } from '../../rule.ts';
import type { LineTable } from '../../text/lines.ts';

/** Lines that can be folded away below the first. 0-based. */
interface FoldedLines {
  readonly first: number;
  readonly last: number;
}

/** The front matter, and the rows of each phase of an incident: before detection, until mitigation, until the end. */
export function foldedLines(
  { markdown, model, source }: Subject<Timeline, TimelineModel>,
  lines: LineTable,
): readonly FoldedLines[] {
  const folds: FoldedLines[] = [];
  if (markdown?.frontMatter !== undefined) {
    folds.push({ first: 0, last: lines.lineAt(markdown.frontMatter.span.end) });
  }
  const bounds = keyInstants.flatMap((name) => model.facts[name]?.instant ?? []);
  const phaseOf = (instant: number) => bounds.filter((bound) => bound <= instant).length;
  let open: { readonly phase: number; readonly first: number; last: number } | undefined;
  const close = () => {
    if (open !== undefined && open.last > open.first) folds.push({ first: open.first, last: open.last });
  };
  for (const [index, { instant }] of model.events.entries()) {
    const span = source.find(`/events/${index}`);
    if (span === undefined) continue;
    const [first, last] = [lines.lineAt(span.start), lines.lineAt(span.end)];
    const phase = instant === undefined ? (open?.phase ?? 0) : phaseOf(instant);
    if (open !== undefined && open.phase === phase && first === open.last + 1) open.last = last;
    else {
      close();
      open = { phase, first, last };
    }
  }
  close();
  return folds;
}
