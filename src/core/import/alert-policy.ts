import type { Monitoring } from '../../generated/types.ts';
import { documentsOf } from '../kinds/documents-of.ts';
import { defaultWeights } from '../kinds/monitoring/parts.ts';
import { parseDuration } from '../time/duration.ts';
import { hour, type Milliseconds, minute } from '../time/instant.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What becomes of alerts that are replayed: which are the same, which belong together, how severe they are. */
export interface AlertPolicy {
  readonly dedupe: {
    readonly window: Milliseconds;
    /** Every repetition begins the window anew; else it is counted from the first alert. */
    readonly isRolling: boolean;
    /** The fields that two alerts share which are the same: `fingerprint`, `service`, `host`, or a label. */
    readonly by: readonly string[];
  };
  readonly correlate: {
    readonly window: Milliseconds;
    /** From this sum of weights on, two alerts belong together. */
    readonly threshold: number;
    readonly weights: { readonly service: number; readonly host: number; readonly dependency: number };
    /** Service → the services that it depends on. */
    readonly dependencies: ReadonlyMap<string, readonly string[]>;
  };
  /** Absent: the policy does not say how severe an alert is. */
  readonly severity?: SeverityPolicy;
}

export interface SeverityPolicy {
  /** The severity that an alert names → 0 to 10. */
  readonly base: ReadonlyMap<string, number>;
  readonly businessHours: number;
  readonly outsideBusinessHours: number;
  /** An alert that came more than `count` times within a time. */
  readonly repetition: { readonly count: number; readonly within: Milliseconds; readonly factor: number };
  /** Service → 0 to 10; a tenth of it is a factor. */
  readonly businessImpact: ReadonlyMap<string, number>;
}

type Written = NonNullable<NonNullable<Monitoring['monitoring']>['alert_policy']>;

/** The policy of the repository: of its first monitoring document that has one, by path, with the defaults filled in. */
export function alertPolicyOf(workspace: Workspace): AlertPolicy {
  const written = documentsOf(workspace, 'monitoring').find(
    ({ subject }) => subject.value.monitoring?.alert_policy !== undefined,
  );
  return policyFrom(written?.subject.value.monitoring?.alert_policy ?? {});
}

function policyFrom({ dedupe, correlate, severity }: Written): AlertPolicy {
  const by = (dedupe?.by ?? []).filter((name) => name !== '');
  return {
    dedupe: {
      window: lengthOf(dedupe?.window) ?? 5 * minute,
      isRolling: dedupe?.mode === 'rolling',
      by: by.length > 0 ? by : ['fingerprint'],
    },
    correlate: {
      window: lengthOf(correlate?.window) ?? minute,
      threshold: correlate?.threshold ?? 0.7,
      weights: { ...defaultWeights, ...correlate?.weights },
      dependencies: new Map(Object.entries(correlate?.dependencies ?? {})),
    },
    ...(severity !== undefined && { severity: severityFrom(severity) }),
  };
}

function severityFrom(written: NonNullable<Written['severity']>): SeverityPolicy {
  const { base = {}, business_hours: inside, outside_business_hours: outside, repetition, business_impact } = written;
  return {
    base: new Map(Object.entries(base)),
    businessHours: inside ?? 1.2,
    outsideBusinessHours: outside ?? 0.8,
    repetition: {
      count: repetition?.count ?? 5,
      within: lengthOf(repetition?.within) ?? hour,
      factor: repetition?.factor ?? 1.5,
    },
    businessImpact: new Map(Object.entries(business_impact ?? {})),
  };
}

function lengthOf(text: unknown): Milliseconds | undefined {
  const length = typeof text === 'string' ? parseDuration(text) : undefined;
  return length?.kind === 'duration' ? length.high : undefined;
}

/** What holds where a repository says nothing. */
export const defaultPolicy: AlertPolicy = policyFrom({});
