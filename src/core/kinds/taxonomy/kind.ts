import { schema } from '../../../generated/schemas/taxonomy.ts';
import type { Taxonomy } from '../../../generated/types.ts';
import { validate } from '../../../generated/validators/taxonomy.js';
import type { SourceMap } from '../../document/source.ts';
import { placeholder } from '../../rules/placeholder.ts';
import type { Definition } from '../../workspace/repository.ts';
import type { KindBody } from '../kind.ts';
import { duplicateVocabulary } from './rules/duplicate-vocabulary.ts';
import { duplicateWord } from './rules/duplicate-word.ts';
import { missingTemplate } from './rules/missing-template.ts';
import { templates } from './templates.ts';
import { categoriesOf, synonymsOf, templatesOf, vocabulariesOf, type WordList } from './vocabularies.ts';

/** The knowledge base's own structure: its vocabularies rule the words of entries and runbooks. */
export const taxonomyKind = (): KindBody<Taxonomy, undefined> => ({
  schema,
  validate,
  model: () => undefined,
  rules: [placeholder, duplicateWord, duplicateVocabulary, missingTemplate],
  facts: ({ value, source }) => ({ definitions: definitionsOf(value, source), references: [] }),
  templates,
});

/** A definition for every vocabulary, with its words; categories and subcategories are vocabularies too. */
function definitionsOf(value: Taxonomy, source: SourceMap): readonly Definition[] {
  const categories = categoriesOf(value);
  const subcategories = categories.flatMap(({ words }) => words);
  const lists: readonly WordList[] = [
    { name: 'category', at: '/knowledge_base/categories', words: categories.map(({ name }) => name) },
    { name: 'subcategory', at: '/knowledge_base/categories', words: subcategories },
  ];
  const define = (namespace: string, { name, at, words }: WordList): Definition => ({
    name: `${namespace}:${name}`,
    span: source.locate(at, 'key'),
    title: namespace === 'synonyms' ? words.join(', ') : name,
    words,
  });
  return [
    ...lists.filter(({ words }) => words.length > 0).map((list) => define('vocabulary', list)),
    ...vocabulariesOf(value).map((list) => define('vocabulary', list)),
    ...templatesOf(value).map((list) => define('template', list)),
    ...synonymsOf(value).map((list) => define('synonyms', list)),
  ];
}
