import type { Runbook } from '../../../../generated/types.ts';
import { procedureName } from '../../../document/procedure-name.ts';
import * as say from '../../../messages/alerts.ts';
import type { Rule } from '../../../rule.ts';
import type { RunbookModel } from '../model.ts';

const repository = (alert: string) => `diagnostic_procedure:
  metadata: { id: CartErrors, title: Cart fails }
  meaning: Requests to the cart fail.
---
groups:
  - name: cart
    rules:
      - alert: ${alert}
        expr: rate(cart_errors_total[5m]) > 0.01
`;

/** Only pages for alerts (with Meaning), and only where the repository holds alert rules. */
export const orphanRunbook: Rule<Runbook, RunbookModel> = {
  code: 'alerts/orphan-runbook',
  severity: 'info',
  reads: ['/diagnostic_procedure/meaning'],
  acrossFiles: true,
  summary: { en: 'A runbook page that no alert links to', ja: 'どのアラートからも参照されない手順書' },
  why: {
    en: 'The alert was renamed or removed, or nobody added the link: the page will not be found when it is needed.',
    ja: 'アラートの改名・削除やリンク漏れにより、必要なときに見つけられません。',
  },
  good: repository('CartErrors'),
  bad: repository('CartSlow'),
  *check({ path, value: { diagnostic_procedure: body } }, others) {
    if (body?.meaning === undefined || others.names('alert').length === 0) return;
    const names = [
      procedureName(path),
      procedureName(body.metadata?.id ?? path),
      procedureName(body.metadata?.title ?? path),
    ];
    if (names.some((name) => others.references(`procedure:${name}`).length > 0)) return;
    if (others.names('alert').some((name) => names.includes(procedureName(name)))) return;
    yield { at: '/diagnostic_procedure/metadata/title', message: say.orphanRunbook() };
  },
};
