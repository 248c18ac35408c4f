import type { Rca } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import * as say from '../../../messages/rca.ts';
import type { Rule } from '../../../rule.ts';
import { causes } from '../example-causes.ts';
import type { RcaModel } from '../model.ts';

export const actionDue: Rule<Rca, RcaModel> = {
  code: 'rca/action-due',
  severity: 'error',
  reads: ['/actions'],
  summary: { en: 'An action without a due date', ja: '期限のないアクション' },
  why: {
    en: 'What has no date is never late, and never done. A heading with a time limit (within 30 days) will do, too.',
    ja: '期限がなければ遅れることもなく、終わることもありません。見出しの期間（1ヶ月以内）でも構いません。',
  },
  good: `# Why the cart answered 503

- Date: 2026-03-05

${causes}
## Action items

- [ ] Pin the client library (owner: @sato, due: 2026-03-20)
`,
  bad: `# Why the cart answered 503

- Date: 2026-03-05

${causes}
## Action items

- [ ] Pin the client library (owner: @sato)
`,
  *check({ value: { actions = [] }, model }) {
    for (const [index, { at, due, limit, isDone, text }] of model.actions.entries()) {
      if (isDone || isPlaceholder(text)) continue;
      if (due === undefined && limit === undefined) yield { at: `${at}/text`, message: say.actionDue() };
      if (due?.kind === 'unreadable') yield { at: `${at}/due`, message: say.unreadableDue(actions[index]?.due ?? '') };
    }
  },
};
