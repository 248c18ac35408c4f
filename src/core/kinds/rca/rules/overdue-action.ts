import type { Rca } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import * as say from '../../../messages/upkeep.ts';
import type { Rule } from '../../../rule.ts';
import { formatDay } from '../../../time/day-number.ts';
import { causes } from '../example-causes.ts';
import type { RcaModel } from '../model.ts';

const analysis = (box: string) => `# Why the cart answered 503

- Date: 2026-03-05

${causes}
## Action items

- [${box}] Pin the client library (owner: @sato, due: 2026-03-20)
`;

export const overdueAction: Rule<Rca, RcaModel> = {
  code: 'rca/overdue-action',
  severity: 'info',
  reads: ['/actions'],
  summary: { en: 'An overdue action', ja: '期限を過ぎても完了していないアクション' },
  why: {
    en: 'Until it is done, the incident can happen again just as it did.',
    ja: '完了するまで、同じ障害がそのまま再発し得ます。',
  },
  good: analysis('x'),
  bad: analysis(' '),
  today: '2026-04-01',
  *check({ model }, repository) {
    const open = model.actions.filter(
      ({ isDone, text, due }) => !isDone && !isPlaceholder(text) && due?.kind === 'day',
    );
    const today = open.length === 0 ? undefined : repository.today();
    if (today === undefined) return;
    for (const { at, due } of open) {
      if (due?.kind !== 'day' || due.day >= today) continue;
      yield { at: `${at}/due`, message: say.overdue(formatDay(due.day), today - due.day) };
    }
  },
};
