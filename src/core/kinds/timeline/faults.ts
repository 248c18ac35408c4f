import type { Timeline } from '../../../generated/types.ts';
import { type ImpactFault, impactFaults } from '../../impact/faults.ts';
import { parseWindow, type Window } from '../../impact/window.ts';
import type { PlacedTime } from '../../report/placed-time.ts';
import { isDoubtful } from '../../report/placed-time.ts';
import { asInstant, type Instant } from '../../time/instant.ts';
import type { Zone } from '../../time/zone.ts';
import { amountOf, numberOf } from './impact-input.ts';
import type { TimelineModel } from './model.ts';

const anyWindow = parseWindow('rolling-30d') as Window;

/** What cannot be right in the document's own figures; the configuration's are reported where they stand. */
export function faultsOf(
  { impact, sla }: Timeline,
  { facts, intervals }: Pick<TimelineModel, 'facts' | 'intervals'>,
  zone: Zone,
): readonly ImpactFault[] {
  return impactFaults({
    id: undefined,
    started: certain(facts.started),
    detected: certain(facts.detected),
    acknowledged: certain(facts.acknowledged),
    mitigated: certain(facts.mitigated),
    resolved: certain(facts.resolved),
    // Every interval, so that the index of a fault is that of the document; an unknown end is nowhere before its start.
    intervals: intervals.map(({ from, to, fraction, service, currency }) => {
      const start = certain(from) ?? certain(to) ?? asInstant(0);
      return { service, from: start, to: certain(to) ?? start, fraction, currency };
    }),
    affectedUsers: numberOf(impact?.affected_users),
    normalTps: numberOf(impact?.normal_tps),
    revenuePerTransaction: amountOf(impact?.revenue_per_transaction),
    currency: typeof impact?.currency === 'string' && /^[A-Z]{3}$/.test(impact.currency) ? impact.currency : undefined,
    recoveredRatio: numberOf(impact?.recovered_ratio),
    target: numberOf(sla?.target),
    window: anyWindow,
    zone,
  });
}

/** The faults of one kind. */
export function faultsOfKind<Kind extends ImpactFault['kind']>(
  { faults }: TimelineModel,
  kind: Kind,
): readonly Extract<ImpactFault, { kind: Kind }>[] {
  return faults.filter((fault): fault is Extract<ImpactFault, { kind: Kind }> => fault.kind === kind);
}

function certain(time: PlacedTime | undefined): Instant | undefined {
  return time === undefined || isDoubtful(time) ? undefined : time.instant;
}
