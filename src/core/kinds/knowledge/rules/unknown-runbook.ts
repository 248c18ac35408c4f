import type { Knowledge } from '../../../../generated/types.ts';
import type { Rule } from '../../../rule.ts';
import { unknownRunbooks } from '../../../rules/unknown-runbook.ts';

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
    en: 'The details are missing when they are needed.',
    ja: '詳しい手順が必要なときに、行き先がありません。',
  },
  good: entry('cart_restart'),
  bad: entry('cart_restrat'),
  *check(subject, repository) {
    const solutions = subject.value.knowledge_entry?.solutions ?? [];
    const named = solutions.map(({ runbook }, index) => ({
      at: `/knowledge_entry/solutions/${index}/runbook`,
      runbook,
    }));
    yield* unknownRunbooks(subject, named, repository);
  },
};
