import type { Knowledge } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import * as say from '../../../messages/knowledge.ts';
import { changeTo } from '../../../messages/schema.ts';
import type { Rule } from '../../../rule.ts';
import { wordEdit } from '../../../rules/word-edit.ts';
import { nearestWord } from '../../../text/nearest.ts';

export const unknownCause: Rule<Knowledge> = {
  code: 'knowledge/unknown-cause',
  severity: 'error',
  reads: ['/knowledge_entry/causes', '/knowledge_entry/solutions'],
  summary: { en: 'A solution for a cause that the entry does not have', ja: '存在しない原因への対処' },
  why: {
    en: 'A solution is recommended by its cause; without one nobody can tell when it applies.',
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
  *check({ value: { knowledge_entry: entry }, source, text }) {
    const causes = (entry?.causes ?? []).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
    const known = new Set(causes);
    let guesses = 0;
    for (const [index, { cause }] of (entry?.solutions ?? []).entries()) {
      if (typeof cause !== 'string' || known.has(cause) || isPlaceholder(cause)) continue;
      const at = `/knowledge_entry/solutions/${index}/cause`;
      // Comparing all with all would take long where many are wrong.
      const nearest = guesses++ < mostGuesses ? nearestWord(cause, causes) : undefined;
      const span = source.find(at);
      const fixes =
        nearest === undefined || span === undefined
          ? []
          : [{ title: changeTo(nearest), edits: [wordEdit(text, span, nearest)], safe: false }];
      yield { at, message: say.unknownCause(cause, causes, nearest), fixes };
    }
  },
};

const mostGuesses = 50;
