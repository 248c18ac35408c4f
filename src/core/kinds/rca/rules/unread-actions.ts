import type { Rca } from '../../../../generated/types.ts';
import * as say from '../../../messages/rca.ts';
import type { Finding } from '../../../problem.ts';
import type { Rule } from '../../../rule.ts';
import { causes } from '../example-causes.ts';
import type { RcaModel } from '../model.ts';
import { unreadActions as unreadActionsOf } from '../unread-actions.ts';

export const unreadActions: Rule<Rca, RcaModel> = {
  code: 'rca/unread-actions',
  severity: 'warning',
  reads: [],
  summary: { en: 'Actions that are not read', ja: '読み取られないアクション' },
  why: {
    en: 'What is not read is in no list of open actions, and nobody is reminded when it is overdue.',
    ja: '読み取られないアクションは未完了の一覧に現れず、期限を過ぎても誰にも知らされません。',
  },
  good: `# Why the cart answered 503

- Date: 2026-03-05

${causes}
## Action items

| Action | Owner | Due |
| --- | --- | --- |
| Pin the client library | @sato | 2026-03-20 |
`,
  bad: `# Why the cart answered 503

- Date: 2026-03-05

${causes}
## Action items

| Actino | Owner | Due |
| --- | --- | --- |
| Pin the client library | @sato | 2026-03-20 |
`,
  *check({ markdown }): Iterable<Finding> {
    if (markdown === undefined) return;
    for (const unread of unreadActionsOf(markdown)) {
      if (unread.form === 'heading') {
        yield { at: '', span: unread.heading.title.span, message: say.unreadActionsBelow() };
        continue;
      }
      const { header, slip } = unread;
      const message = say.unreadActionTable(slip?.name);
      if (slip === undefined) yield { at: '', span: header, message };
      else {
        const { span } = slip.cell;
        const fixes = [{ title: say.nameColumn(slip.name), edits: [{ span, text: slip.name }], safe: true }];
        yield { at: '', span, message, fixes };
      }
    }
  },
};
