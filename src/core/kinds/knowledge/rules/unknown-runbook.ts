import type { Knowledge } from '../../../../generated/types.ts';
import { procedureName } from '../../../document/procedure-name.ts';
import * as say from '../../../messages/knowledge.ts';
import type { Rule } from '../../../rule.ts';
import { unknownReference } from '../../../rules/unknown-reference.ts';

const entry = (runbook: string) => `knowledge_entry:
  id: kb-cart-pool
  title: Connection pool exhausted
  symptom: { description: Requests time out }
  solutions:
    - { id: restart, steps: [Restart the workers], runbook: ${runbook} }
---
diagnostic_procedure:
  metadata: { id: cart_restart, title: Restart of the cart }
  step_by_step:
    1: { description: Drain a worker }
`;

export const unknownRunbook: Rule<Knowledge> = {
  code: 'knowledge/unknown-runbook',
  severity: 'warning',
  reads: ['/knowledge_entry/solutions'],
  acrossFiles: true,
  summary: { en: 'A solution whose runbook does not exist', ja: '存在しない手順書を指す対処' },
  why: {
    en: 'The details are needed exactly when the link leads nowhere.',
    ja: '詳しい手順が必要なときに、行き先がありません。',
  },
  good: entry('cart_restart'),
  bad: entry('cart_restrat'),
  *check(subject, repository) {
    const body = subject.value.knowledge_entry;
    for (const [index, { runbook }] of (body?.solutions ?? []).entries()) {
      // Paths and addresses may lead to pages that are no runbooks.
      if (typeof runbook !== 'string' || !/^[\w-]+$/.test(runbook)) continue;
      const name = procedureName(runbook);
      if (repository.definitions(`procedure:${name}`).length > 0) continue;
      const runbooks = repository.names('procedure');
      // A repository without runbooks keeps them elsewhere.
      if (runbooks.length === 0) return;
      const at = `/knowledge_entry/solutions/${index}/runbook`;
      yield unknownReference(subject, at, name, runbooks, (nearest) => say.unknownRunbook(runbook, nearest));
    }
  },
};
