import type { Taxonomy } from '../../../../generated/types.ts';
import * as say from '../../../messages/upkeep.ts';
import type { Rule } from '../../../rule.ts';
import { templatesOf } from '../vocabularies.ts';

const taxonomy = (templates: string) => `knowledge_base:
  categories:
    - network:
        templates: [symptom_description, diagnostic_steps]
    - database:
        ${templates}
`;

export const missingTemplate: Rule<Taxonomy, undefined> = {
  code: 'taxonomy/missing-template',
  severity: 'info',
  reads: ['/knowledge_base/categories'],
  summary: { en: 'A category without requirements for its entries', ja: '必要な項目を定めていないカテゴリー' },
  why: {
    en: 'Other categories say what their entries must have; nobody can tell whether entries of this one are complete.',
    ja: '他のカテゴリーが必要な項目を定めているのに、このカテゴリーだけナレッジの過不足が分かりません。',
  },
  good: taxonomy('templates: [symptom_description, resolution_actions]'),
  bad: taxonomy('subcategories: [query, locking]'),
  *check({ value }) {
    const categories = templatesOf(value);
    if (categories.every(({ words }) => words.length === 0)) return;
    for (const { name, at, words } of categories)
      if (words.length === 0) yield { at, on: 'key', message: say.withoutTemplates(name) };
  },
};
