import type { TargetFault } from '../impact/faults.ts';
import { targetRange } from '../messages/impact.ts';
import { changeTo } from '../messages/schema.ts';
import type { Finding } from '../problem.ts';
import type { Subject } from '../rule.ts';

/** What is wrong with `/sla/target`, with a change to what is probably meant. */
export function targetFindings({ source, text }: Subject, faults: readonly TargetFault[]): readonly Finding[] {
  return faults.map(({ target, suggestion }) => {
    const span = source.find('/sla/target');
    const isBare = span !== undefined && Number(text.slice(span.start, span.end)) === target;
    const fixes =
      suggestion === undefined || !isBare
        ? []
        : [{ title: changeTo(String(suggestion)), edits: [{ span, text: String(suggestion) }], safe: false }];
    return { at: '/sla/target', message: targetRange(target, suggestion), fixes };
  });
}
