import type { Rca } from '../../../../generated/types.ts';
import { factorWithoutAction as message } from '../../../messages/rca.ts';
import type { Rule } from '../../../rule.ts';
import type { RcaModel } from '../model.ts';

export const factorWithoutAction: Rule<Rca, RcaModel> = {
  code: 'rca/factor-without-action',
  severity: 'warning',
  reads: ['/actions', '/layers'],
  summary: { en: 'A factor with neither an action nor an accepted risk', ja: '対策も受容もない要因' },
  why: {
    en: 'A factor that nobody addresses will still be there next time. Accepting it is a decision, too: write it down with the reason.',
    ja: '対策のない要因は次も残ります。受容するのも判断なので、理由とともに書き残します。',
  },
  good: `# Why the cart answered 503

- Date: 2026-03-05

## Technical causes

- T1: The client library does not return connections after a timeout

## Process causes

- P1: Libraries are upgraded together with features

## Organisational causes

- O1: Nobody owns the shared libraries (accepted risk: the platform team forms in autumn)

## Action items

- [ ] Pin the client library (owner: @sato, due: 2026-03-20, factor: T1)
- [ ] Release library upgrades on their own (owner: @tanaka, due: 2026-05-20, factor: P1)
`,
  bad: `# Why the cart answered 503

- Date: 2026-03-05

## Technical causes

- T1: The client library does not return connections after a timeout

## Process causes

- P1: Libraries are upgraded together with features

## Organisational causes

- O1: Nobody owns the shared libraries

## Action items

- [ ] Pin the client library (owner: @sato, due: 2026-03-20, factor: T1)
- [ ] Release library upgrades on their own (owner: @tanaka, due: 2026-05-20, factor: P1)
`,
  *check({ model: { factors, actions } }) {
    if (actions.length === 0) return;
    const answered = new Set(actions.flatMap((action) => action.factors));
    for (const { at, id, isAccepted } of factors) {
      if (id !== undefined && !isAccepted && !answered.has(id)) yield { at: `${at}/id`, message: message(id) };
    }
  },
};
