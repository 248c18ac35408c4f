import type { Rca } from '../../../../generated/types.ts';
import { actionHorizon as message } from '../../../messages/rca.ts';
import type { Rule } from '../../../rule.ts';
import { addMonths, type DayNumber, formatDay } from '../../../time/day-number.ts';
import { baseDayOf } from '../base-day.ts';
import type { PlacedAction, RcaModel } from '../model.ts';

export const actionHorizon: Rule<Rca, RcaModel> = {
  code: 'rca/action-horizon',
  severity: 'warning',
  reads: ['/actions', '/date'],
  acrossFiles: true,
  summary: { en: 'A due date beyond its horizon', ja: '期間を過ぎた期限' },
  why: {
    en: 'A short-term action that is due in half a year is really a long-term one.',
    ja: '期限が半年先の短期対策は、実際には長期対策です。',
  },
  good: `# Why the cart answered 503

- Date: 2026-03-05

## Technical causes

- The pool is too small

## Process causes

- No load test

## Organisational causes

- No owner

## Action items

### Short term (within 30 days)

- [ ] Pin the client library (owner: @sato, due: 2026-03-20)
`,
  bad: `# Why the cart answered 503

- Date: 2026-03-05

## Technical causes

- The pool is too small

## Process causes

- No load test

## Organisational causes

- No owner

## Action items

### Short term (within 30 days)

- [ ] Pin the client library (owner: @sato, due: 2026-06-20)
`,
  *check({ value, model, settings }, repository) {
    const from = baseDayOf(value, model, repository);
    if (from === undefined) return;
    for (const [index, action] of model.actions.entries()) {
      const horizon = value.actions?.[index]?.horizon;
      const days = action.limit?.days ?? (horizon === undefined ? undefined : settings.horizons[horizon]);
      if (days === undefined || action.isDone || action.due?.kind !== 'day') continue;
      const last = lastDay(from, days, action);
      if (action.due.day <= last) continue;
      yield {
        at: `${action.at}/due`,
        message: message(formatDay(action.due.day), last - from, formatDay(from), formatDay(last)),
      };
    }
  },
};

/** Thirty days or the same day of the next month, whichever is later. */
function lastDay(from: DayNumber, days: number, { limit }: PlacedAction): DayNumber {
  return Math.max(from + days, limit === undefined || limit.months === 0 ? 0 : addMonths(from, limit.months));
}
