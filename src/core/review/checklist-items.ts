import type { Pointer } from '../document/value.ts';
import type { KindId } from '../kinds/index.ts';

/** What a reviewer asks of a document. Codes answer it, or the presence of a value; without either only a person can. */
export interface ChecklistItem {
  readonly id: string;
  readonly kind: KindId;
  readonly codes?: readonly string[];
  /** Not met unless this is written; `*` for any one segment. */
  readonly present?: Pointer;
  /** Asked only when all of this is written: a check of nothing is not met. */
  readonly about?: readonly Pointer[];
}

/** The table of questions. Its words stand in `messages/checklist.ts`. */
export const checklistItems = [
  {
    id: 'timeline-instants',
    kind: 'timeline',
    codes: [
      'timeline/missing-key-instant',
      'timeline/key-instant-order',
      'timeline/end-before-start',
      'timeline/detected-before-start',
    ],
  },
  { id: 'timeline-events', kind: 'timeline', present: '/events' },
  {
    id: 'timeline-order',
    kind: 'timeline',
    about: ['/events'],
    codes: ['timeline/order', 'timeline/outside-incident'],
  },
  { id: 'timeline-gaps', kind: 'timeline', about: ['/events'], codes: ['timeline/silent-gap'] },
  {
    id: 'timeline-actors',
    kind: 'timeline',
    about: ['/events'],
    present: '/events/*/actor',
    codes: ['timeline/no-actor'],
  },
  { id: 'timeline-hypotheses', kind: 'timeline', about: ['/events'], codes: ['timeline/open-hypothesis'] },
  {
    id: 'timeline-zones',
    kind: 'timeline',
    codes: ['time/assumed-zone', 'time/unknown-zone', 'time/ambiguous', 'time/nonexistent', 'time/unreadable'],
  },
  { id: 'timeline-duration', kind: 'timeline', about: ['/duration'], codes: ['timeline/stated-duration'] },
  {
    id: 'timeline-impact',
    kind: 'timeline',
    about: ['/impact'],
    codes: [
      'impact/fraction-range',
      'impact/target-range',
      'impact/mixed-currency',
      'impact/negative-rate',
      'impact/unknown-currency',
      'timeline/outage-word',
    ],
  },
  { id: 'timeline-agreed', kind: 'timeline' },
  { id: 'rca-layers', kind: 'rca', present: '/layers', codes: ['rca/empty-layer'] },
  { id: 'rca-actions', kind: 'rca', present: '/actions' },
  { id: 'rca-answered', kind: 'rca', about: ['/layers'], codes: ['rca/factor-without-action'] },
  { id: 'rca-owned', kind: 'rca', about: ['/actions'], codes: ['rca/action-owner'] },
  { id: 'rca-dated', kind: 'rca', about: ['/actions'], codes: ['rca/action-due', 'rca/action-horizon'] },
  { id: 'rca-concrete', kind: 'rca', about: ['/actions'], codes: ['rca/action-vague'] },
  { id: 'rca-factors', kind: 'rca', about: ['/layers', '/actions'], codes: ['rca/action-factor'] },
  { id: 'rca-detection', kind: 'rca', about: ['/actions/*/type'], codes: ['rca/only-prevention'] },
  { id: 'rca-repeated', kind: 'rca', about: ['/actions'], codes: ['rca/repeated-action'] },
  { id: 'rca-blameless', kind: 'rca', codes: ['rca/blame'] },
  { id: 'rca-learned', kind: 'rca' },
  { id: 'rca-cost', kind: 'rca', about: ['/actions'] },
  { id: 'runbook-complete', kind: 'runbook', codes: ['runbook/missing-section', 'runbook/empty-step'] },
  {
    id: 'runbook-flow',
    kind: 'runbook',
    about: ['/diagnostic_procedure/step_by_step'],
    codes: [
      'runbook/step-numbering',
      'runbook/unknown-step',
      'runbook/unknown-procedure',
      'runbook/unreachable-step',
      'runbook/cycle',
      'runbook/overlapping-conditions',
      'runbook/unmeasured-condition',
    ],
  },
  {
    id: 'runbook-safe',
    kind: 'runbook',
    codes: [
      'runbook/destructive-command',
      'runbook/secret',
      'runbook/interactive-command',
      'runbook/undeclared-placeholder',
    ],
  },
  {
    id: 'runbook-time',
    kind: 'runbook',
    about: ['/diagnostic_procedure/metadata/estimated_time'],
    codes: ['runbook/estimate', 'runbook/escalation-limit'],
  },
  { id: 'runbook-followed', kind: 'runbook' },
  { id: 'knowledge-solution', kind: 'knowledge', codes: ['knowledge/no-solution'] },
  {
    id: 'knowledge-links',
    kind: 'knowledge',
    codes: [
      'knowledge/unknown-cause',
      'knowledge/unknown-related',
      'knowledge/unknown-runbook',
      'knowledge/duplicate-id',
    ],
  },
  { id: 'knowledge-found', kind: 'knowledge' },
  { id: 'alerts-runbook', kind: 'alerts', codes: ['alerts/missing-runbook'] },
] as const satisfies readonly ChecklistItem[];

export type ChecklistItemId = (typeof checklistItems)[number]['id'];
