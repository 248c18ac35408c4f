import type { Knowledge } from '../../../../generated/types.ts';
import * as say from '../../../messages/upkeep.ts';
import type { Rule } from '../../../rule.ts';
import { requiredParts } from '../required-parts.ts';

const repository = (signals: string) => `knowledge_base:
  categories:
    - application:
        templates: [error_patterns, troubleshooting_guide]
---
knowledge_entry:
  id: kb-cart-pool
  title: Connection pool exhausted
  symptom: { description: Requests time out, category: application${signals} }
  solutions:
    - { id: restart, steps: [Restart the workers] }
`;

export const missingPart: Rule<Knowledge> = {
  code: 'knowledge/missing-part',
  severity: 'info',
  reads: ['/knowledge_entry/symptom', '/knowledge_entry/causes', '/knowledge_entry/solutions'],
  acrossFiles: true,
  summary: { en: 'An entry that lacks what its category requires', ja: 'カテゴリーに必要な項目のないナレッジ' },
  why: {
    en: 'The `templates` of the taxonomy say what an entry of each category must have, so that whoever finds it can rely on it. Checked are symptom_description, error_patterns, diagnostic_steps, resolution_actions and troubleshooting_guide; other names are for you to check.',
    ja: '分類体系の `templates` は、各カテゴリーのナレッジに必要な項目を定めます。検査するのは symptom_description、error_patterns、diagnostic_steps、resolution_actions、troubleshooting_guide です。',
  },
  good: repository(', signals: [CartErrors]'),
  bad: repository(''),
  *check({ value: { knowledge_entry: body } }, others) {
    const category = body?.symptom?.category;
    if (body === undefined || typeof category !== 'string') return;
    const templates = others.definitions(`template:${category}`).flatMap(({ words = [] }) => words);
    for (const template of new Set(templates)) {
      const part = Object.hasOwn(requiredParts, template) ? requiredParts[template] : undefined;
      if (part === undefined || part.isThere(body)) continue;
      yield { at: '/knowledge_entry/symptom/category', message: say.missingPart(template, category, part.how) };
    }
  },
};
