import type { Knowledge } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import * as say from '../../../messages/knowledge.ts';
import type { Rule } from '../../../rule.ts';
import { unknownReference } from '../../../rules/unknown-reference.ts';

export const unknownCause: Rule<Knowledge> = {
  code: 'knowledge/unknown-cause',
  severity: 'error',
  reads: ['/knowledge_entry/causes', '/knowledge_entry/solutions', '/knowledge_entry/?', '/knowledge_entry/causes/*'],
  summary: { en: 'A solution for a cause that the entry does not have', ja: '存在しない原因への対処' },
  why: {
    en: 'Solutions are recommended by their cause; without one, nobody can tell when this one applies.',
    ja: '対処は原因に基づいて推薦されます。原因がなければ、いつ使うべきか分かりません。',
  },
  good: `knowledge_entry:
  id: kb-cart-pool
  title: Connection pool exhausted
  symptom: { description: Requests time out }
  causes:
    - { id: leak, description: Connection leak }
  solutions:
    - { id: restart, cause: leak, steps: [Restart the workers] }
`,
  bad: `knowledge_entry:
  id: kb-cart-pool
  title: Connection pool exhausted
  symptom: { description: Requests time out }
  causes:
    - { id: leak, description: Connection leak }
  solutions:
    - { id: restart, cause: leek, steps: [Restart the workers] }
`,
  *check(subject) {
    const { knowledge_entry: entry } = subject.value;
    const causes = (entry?.causes ?? []).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
    const known = new Set(causes);
    let guesses = 0;
    for (const [index, { cause }] of (entry?.solutions ?? []).entries()) {
      if (typeof cause !== 'string' || known.has(cause) || isPlaceholder(cause)) continue;
      const at = `/knowledge_entry/solutions/${index}/cause`;
      // Comparing all with all would take long where many are wrong.
      const candidates = guesses++ < mostGuesses ? causes : [];
      yield unknownReference(subject, at, cause, candidates, (nearest) => say.unknownCause(cause, causes, nearest));
    }
  },
};

const mostGuesses = 50;
