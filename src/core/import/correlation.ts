import type { Instant } from '../time/instant.ts';
import type { AlertPolicy } from './alert-policy.ts';
import type { AlertIdentity, ImportedEvent } from './imported.ts';

type Correlation = AlertPolicy['correlate'];

/** How alike two alerts are: the sum of the weights of what they have in common. What neither tells is not the same. */
export function similarity(a: AlertIdentity, b: AlertIdentity, { weights, dependencies }: Correlation): number {
  const same = (x: string | undefined, y: string | undefined) => x !== undefined && x === y;
  const needs = (x = '', y = '') => x !== y && dependencies.get(x)?.includes(y) === true;
  return (
    (same(a.service, b.service) ? weights.service : 0) +
    (same(a.host, b.host) ? weights.host : 0) +
    (needs(a.service, b.service) || needs(b.service, a.service) ? weights.dependency : 0)
  );
}

interface Group {
  /** The group that this one was put into. */
  into?: Group;
  alerts: number;
}

/** Alerts of a thousand services and hosts within one window are enough to compare with. */
const mostCompared = 1000;
/** Sums of decimals may miss a threshold by less than this. */
const slack = 1e-9;

/**
 * How many groups of at least two firing alerts there are: each is within the window of one that it is alike to.
 * @param events in the order of time
 */
export function countGroups(events: readonly ImportedEvent[], correlation: Correlation): number {
  const groups = new Set<Group>();
  // The latest alert of each service and host, oldest first.
  const recent = new Map<string, { readonly alert: AlertIdentity; readonly instant: Instant; readonly group: Group }>();
  for (const { alert, instant } of events) {
    if (alert?.state !== 'firing') continue;
    let group: Group = { alerts: 1 };
    for (const [key, before] of recent) {
      if (instant - before.instant > correlation.window || recent.size > mostCompared) recent.delete(key);
      else if (similarity(alert, before.alert, correlation) >= correlation.threshold - slack)
        group = joined(group, rootOf(before.group));
    }
    groups.add(group);
    const key = JSON.stringify([alert.service, alert.host]);
    recent.delete(key);
    recent.set(key, { alert, instant, group });
  }
  return [...groups].filter(({ into, alerts }) => into === undefined && alerts > 1).length;
}

function rootOf(group: Group): Group {
  let root = group;
  while (root.into !== undefined) root = root.into;
  return root;
}

/** @returns the group that holds both */
function joined(own: Group, other: Group): Group {
  if (own === other) return own;
  const [larger, smaller] = own.alerts > other.alerts ? [own, other] : [other, own];
  smaller.into = larger;
  larger.alerts += smaller.alerts;
  return larger;
}
