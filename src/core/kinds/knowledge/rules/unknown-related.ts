import type { Knowledge } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import * as say from '../../../messages/knowledge.ts';
import type { Rule } from '../../../rule.ts';
import { unknownReference } from '../../../rules/unknown-reference.ts';

const entry = (id: string, related: string) => `knowledge_entry:
  id: ${id}
  title: Connection pool exhausted
  symptom: { description: Requests time out }
  solutions:
    - { id: restart, steps: [Restart the workers] }
  related: [${related}]
`;

export const unknownRelated: Rule<Knowledge> = {
  code: 'knowledge/unknown-related',
  severity: 'error',
  reads: ['/knowledge_entry/related'],
  acrossFiles: true,
  summary: { en: 'A related entry that does not exist', ja: '存在しない関連ナレッジ' },
  why: { en: 'The link leads nowhere.', ja: 'リンク先がありません。' },
  good: `${entry('kb-cart-pool', 'kb-cart-slow')}---\n${entry('kb-cart-slow', '')}`,
  bad: entry('kb-cart-pool', 'kb-cart-slow'),
  *check(subject, repository) {
    const body = subject.value.knowledge_entry;
    for (const [index, id] of (body?.related ?? []).entries()) {
      if (typeof id !== 'string' || isPlaceholder(id) || repository.definitions(`knowledge:${id}`).length > 0) continue;
      const at = `/knowledge_entry/related/${index}`;
      const known = repository.names('knowledge');
      yield unknownReference(subject, at, id, known, (nearest) => say.unknownEntry(id, nearest), body?.id);
    }
  },
};
