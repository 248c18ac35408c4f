import type { Knowledge } from '../../../../generated/types.ts';
import type { Rule } from '../../../rule.ts';
import { duplicateDefinition } from '../../../rules/duplicate-definition.ts';

const entry = (id: string, title: string) => `knowledge_entry:
  id: ${id}
  title: ${title}
  symptom: { description: Requests time out }
  solutions:
    - { id: restart, steps: [Restart the workers] }
`;

export const duplicateId: Rule<Knowledge> = {
  code: 'knowledge/duplicate-id',
  severity: 'error',
  reads: ['/knowledge_entry/id'],
  acrossFiles: true,
  summary: { en: 'Two entries have the same id', ja: 'ID が重複するナレッジ' },
  why: {
    en: 'References and recorded outcomes use the id: with two of the same, nobody knows which one is meant, and each also counts the other’s outcomes.',
    ja: '参照や結果の記録は ID で行われます。重複していると、どちらか分からず、結果の回数も合算されます。',
  },
  good: `${entry('kb-cart-pool', 'Connection pool exhausted')}---\n${entry('kb-cart-slow', 'Cart answers slowly')}`,
  bad: `${entry('kb-cart-pool', 'Connection pool exhausted')}---\n${entry('kb-cart-pool', 'Cart answers slowly')}`,
  *check(subject, repository) {
    const { knowledge_entry: { id } = { id: undefined } } = subject.value;
    if (typeof id !== 'string') return;
    yield* duplicateDefinition(subject, repository, { at: '/knowledge_entry/id', id, name: `knowledge:${id}` });
  },
};
