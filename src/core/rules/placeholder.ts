import { isPlaceholder, signsOfPlaceholder } from '../document/placeholder.ts';
import type { Value } from '../document/value.ts';
import { textsOf } from '../document/walk.ts';
import * as say from '../messages/document.ts';
import type { Rule } from '../rule.ts';

/** `document/placeholder`, for every kind: what a template left to be filled in. */
export const placeholder: Rule = {
  code: 'document/placeholder',
  severity: 'warning',
  reads: [],
  signs: signsOfPlaceholder,
  summary: { en: 'A placeholder that was left in', ja: '仮の値が残っている' },
  why: {
    en: 'Nothing can be computed from a placeholder: figures and checks that depend on it are left out until the real value is there.',
    ja: '仮の値からは何も計算できません。実際の値が入るまで、関係する計算も検査も行われません。',
  },
  good: `knowledge_entry:
  id: kb-cart-pool
  title: Connection pool exhausted
  symptom:
    description: Requests time out
  solutions:
    - { id: restart, steps: [Restart the workers] }
`,
  bad: `knowledge_entry:
  id: kb-cart-pool
  title: <title>
  symptom:
    description: Requests time out
  solutions:
    - { id: restart, steps: [Restart the workers] }
`,
  *check({ value }) {
    for (const place of textsOf(value as Value)) {
      if (isPlaceholder(place.value)) yield { at: place.at, message: say.placeholder(place.value.trim()) };
    }
  },
};
