import type { Rca } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import { actionOfAll, actionOwner as message } from '../../../messages/rca.ts';
import type { Rule } from '../../../rule.ts';
import { causes } from '../example-causes.ts';
import type { RcaModel } from '../model.ts';

export const actionOwner: Rule<Rca, RcaModel> = {
  code: 'rca/action-owner',
  severity: 'error',
  reads: ['/actions'],
  summary: { en: 'An action without an owner', ja: '担当のないアクション' },
  why: {
    en: 'An action that belongs to everybody is done by nobody.',
    ja: '全員のアクションは、誰も実行しません。',
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

- [ ] Pin the client library (due: 2026-03-20)
`,
  *check({ value: { actions = [] }, model }) {
    for (const [index, { at, isDone }] of model.actions.entries()) {
      const owner = actions[index]?.owner?.trim() ?? '';
      if (isDone || isPlaceholder(actions[index]?.text ?? '')) continue;
      if (owner === '') yield { at: `${at}/text`, message: message() };
      else if (everybody.test(owner)) yield { at: `${at}/owner`, message: actionOfAll(owner) };
    }
  },
};

const everybody =
  /^(?:everyone|everybody|anyone|anybody|all(?: of us| teams)?|全員|みんな|各自|各担当者?|関係者(?:全員)?|全チーム)$/i;
