import type { Timeline } from '../../generated/types.ts';
import type { TimelineModel } from '../kinds/timeline/model.ts';
import type { Subject } from '../rule.ts';
import type { Instant } from '../time/instant.ts';

export interface EventMark {
  readonly instant: Instant;
  readonly label: string;
  readonly isHypothesis: boolean;
}

/** What one actor did, in the order of the rows. */
interface ActorLane {
  readonly actor: string;
  readonly marks: readonly EventMark[];
}

const mostLanes = 8;
const mostMarks = 2_000;

/** The rows by who acted, in the order of first appearance; those beyond the eighth share the last lane. */
export function actorLanes(
  { value, model }: Subject<Timeline, TimelineModel>,
  span: { readonly from: Instant; readonly to: Instant },
  nobody: string,
): readonly ActorLane[] {
  const lanes = new Map<string, EventMark[]>();
  for (const [index, { event = '', action = '', actor }] of (value.events ?? []).slice(0, mostMarks).entries()) {
    const instant = model.events[index]?.instant;
    if (instant === undefined || instant < span.from || instant > span.to) continue;
    const name = actor?.trim() || nobody;
    const mark = {
      instant,
      label: [event, action].filter(Boolean).join(': ').slice(0, 300),
      isHypothesis: /仮説|hypothes[ie]s/i.test(event),
    };
    const lane = lanes.get(name);
    if (lane !== undefined) lane.push(mark);
    else if (lanes.size < mostLanes) lanes.set(name, [mark]);
    else {
      const [last = ''] = [...lanes.keys()].slice(-1);
      lanes.get(last)?.push(mark);
    }
  }
  return [...lanes].map(([actor, marks]) => ({ actor, marks }));
}
