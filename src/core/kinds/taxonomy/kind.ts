import { taxonomy as schema } from '../../../generated/schemas.ts';
import type { Taxonomy } from '../../../generated/types.ts';
import { taxonomy as validate } from '../../../generated/validators.js';
import type { SourceMap } from '../../document/source.ts';
import { placeholder } from '../../rules/placeholder.ts';
import type { Definition } from '../../workspace/repository.ts';
import { defineKind } from '../kind.ts';
import { templates } from './templates.ts';

/** The knowledge base's own structure: its vocabularies rule the words of entries and runbooks. */
export const taxonomyKind = defineKind<Taxonomy, undefined, 'taxonomy'>({
  id: 'taxonomy',
  title: { en: 'Taxonomy', ja: '分類体系' },
  recognition: { rootKey: 'knowledge_base' },
  schema,
  validate,
  model: () => undefined,
  rules: [placeholder],
  facts: ({ value, source }) => ({ definitions: definitionsOf(value, source), references: [] }),
  templates,
});

function definitionsOf({ knowledge_base: base }: Taxonomy, source: SourceMap): readonly Definition[] {
  const vocabulary = (name: string, words: readonly string[], at: string): Definition => ({
    name: `vocabulary:${name}`,
    span: source.locate(at, 'key'),
    title: name,
    words,
  });
  const categories = (base?.categories ?? []).flatMap((entry, index) =>
    Object.entries(entry ?? {}).map(([name, body]) => ({ name, body, at: `/knowledge_base/categories/${index}` })),
  );
  const subcategories = categories.flatMap(({ body }) => body?.subcategories ?? []);
  return [
    ...(categories.length > 0
      ? [
          vocabulary(
            'category',
            categories.map(({ name }) => name),
            '/knowledge_base/categories',
          ),
        ]
      : []),
    ...(subcategories.length > 0 ? [vocabulary('subcategory', subcategories, '/knowledge_base/categories')] : []),
    ...(base?.metadata ?? []).flatMap((entry, index) =>
      Object.entries(entry ?? {}).flatMap(([name, words]) =>
        Array.isArray(words) ? [vocabulary(name, words, `/knowledge_base/metadata/${index}`)] : [],
      ),
    ),
    ...(base?.synonyms ?? []).flatMap((words, index) =>
      Array.isArray(words)
        ? [
            {
              name: `synonyms:${words[0] ?? index}`,
              span: source.locate(`/knowledge_base/synonyms/${index}`),
              title: words.join(', '),
              words,
            },
          ]
        : [],
    ),
  ];
}
