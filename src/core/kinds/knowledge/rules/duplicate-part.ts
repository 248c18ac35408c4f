import type { Knowledge } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import type { Pointer } from '../../../document/value.ts';
import { duplicatePart as message } from '../../../messages/knowledge.ts';
import { firstHere } from '../../../messages/related-places.ts';
import type { Rule } from '../../../rule.ts';

const entry = (id: string) => `knowledge_entry:
  id: kb-cart-pool
  title: Connection pool exhausted
  symptom: { description: Requests time out }
  solutions:
    - { id: restart, steps: [Restart the workers] }
    - { id: ${id}, steps: [Raise the limit of the pool] }
`;

export const duplicatePart: Rule<Knowledge> = {
  code: 'knowledge/duplicate-part',
  severity: 'error',
  reads: ['/knowledge_entry/causes', '/knowledge_entry/solutions'],
  summary: { en: 'Two causes or solutions of an entry have the same id', ja: 'ID が重複する原因・対処' },
  why: {
    en: 'Outcomes are recorded by the id of the solution, and solutions name their cause by id: what is said of one counts for both.',
    ja: '結果は対処の ID で記録され、対処は原因を ID で示します。重複していると、一方のことが両方に数えられます。',
  },
  good: entry('raise-limit'),
  bad: entry('restart'),
  *check({ value: { knowledge_entry: body }, source }) {
    for (const list of ['causes', 'solutions'] as const) {
      const first = new Map<string, Pointer>();
      for (const [index, part] of (body?.[list] ?? []).entries()) {
        const id = part?.id;
        if (typeof id !== 'string' || isPlaceholder(id)) continue;
        const at = `/knowledge_entry/${list}/${index}/id`;
        const earlier = first.get(id);
        if (earlier === undefined) first.set(id, at);
        else yield { at, message: message(id), related: [{ span: source.locate(earlier), message: firstHere() }] };
      }
    }
  },
};
