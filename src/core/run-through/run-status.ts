import type { Instant, Milliseconds } from '../time/instant.ts';
import type { RunEscalation, RunThrough } from './run-through.ts';

/** How far a run is. Lengths of time in milliseconds. */
interface RunStatus {
  readonly elapsed: Milliseconds;
  readonly done: number;
  readonly total: number;
  /** True when it has taken longer than the runbook's estimate at its most. */
  readonly isLate: boolean;
  /** Escalations with a time, the next first; what remains is negative when it is due. */
  readonly escalations: readonly { readonly escalation: RunEscalation; readonly remaining: Milliseconds }[];
}

/** How far a run is at an instant. */
export function runStatus(run: RunThrough, now: Instant): RunStatus {
  const elapsed = Math.max(0, now - run.started);
  return {
    elapsed,
    done: Object.keys(run.done).length,
    total: run.steps.length,
    isLate: run.estimate !== undefined && elapsed > run.estimate.high,
    escalations: run.escalations
      .flatMap((escalation) =>
        escalation.after === undefined ? [] : [{ escalation, remaining: escalation.after - elapsed }],
      )
      .sort((a, b) => a.remaining - b.remaining),
  };
}
