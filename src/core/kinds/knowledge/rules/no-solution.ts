import type { Knowledge } from '../../../../generated/types.ts';
import * as say from '../../../messages/knowledge.ts';
import type { Rule } from '../../../rule.ts';

export const noSolution: Rule<Knowledge> = {
  code: 'knowledge/no-solution',
  severity: 'warning',
  reads: ['/knowledge_entry/solutions', '/knowledge_entry/?'],
  summary: { en: 'An entry without a solution', ja: '対処のないナレッジ' },
  why: {
    en: 'Whoever finds the entry at three in the morning needs a first step.',
    ja: '深夜にこのナレッジを見つけた当番には、最初の一手が必要です。',
  },
  good: `knowledge_entry:
  id: kb-cart-pool
  title: Connection pool exhausted
  symptom: { description: Requests time out }
  solutions:
    - { id: restart, steps: [Restart the workers] }
`,
  bad: `knowledge_entry:
  id: kb-cart-pool
  title: Connection pool exhausted
  symptom: { description: Requests time out }
`,
  *check({ value: { knowledge_entry: entry } }) {
    if ((entry?.solutions ?? []).length > 0) return;
    const written = entry?.solutions !== undefined;
    yield { at: `/knowledge_entry${written ? '/solutions' : ''}`, on: 'key', message: say.noSolution() };
  },
};
