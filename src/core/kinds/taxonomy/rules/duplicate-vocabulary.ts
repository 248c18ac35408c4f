import type { Taxonomy } from '../../../../generated/types.ts';
import { parentOf } from '../../../document/value.ts';
import { alsoHere } from '../../../messages/related-places.ts';
import * as say from '../../../messages/taxonomy.ts';
import type { Finding } from '../../../problem.ts';
import type { Rule } from '../../../rule.ts';
import { categoriesOf, vocabulariesOf, type WordList } from '../vocabularies.ts';

export const duplicateVocabulary: Rule<Taxonomy, undefined> = {
  code: 'taxonomy/duplicate-vocabulary',
  severity: 'warning',
  reads: ['/knowledge_base'],
  acrossFiles: true,
  summary: { en: 'A vocabulary or category defined twice', ja: '二重に定義された語彙・カテゴリー' },
  why: {
    en: 'The words of both are allowed, and neither list is complete.',
    ja: '両方の語が許され、どちらの一覧を見ても全体が分かりません。',
  },
  good: `knowledge_base:
  metadata:
    - frequency: [common, rare]
    - skill_level: [beginner, advanced]
`,
  bad: `knowledge_base:
  metadata:
    - frequency: [common, rare]
    - frequency: [often, seldom]
`,
  *check({ path, value, source }, repository) {
    const categories = categoriesOf(value).map((category) => ({ ...category, at: parentOf(category.at) }));
    yield* within(categories);
    for (const list of vocabulariesOf(value)) {
      const own = source.locate(list.at, 'key');
      const other = repository
        .definitions(`vocabulary:${list.name}`)
        .find(({ file, span }) => file !== path || span.start < own.start);
      if (other === undefined) continue;
      const { file, span } = other;
      const related = [{ ...(file !== path && { file }), span, message: alsoHere() }];
      yield {
        at: list.at,
        on: 'key',
        message: say.duplicateVocabulary(list.name, file === path ? undefined : file),
        related,
      };
    }
  },
};

/** Categories of one document; those of others may well add to them. */
function* within(lists: readonly WordList[]): Iterable<Finding> {
  const seen = new Set<string>();
  for (const { name, at } of lists) {
    if (seen.has(name)) yield { at, on: 'key', message: say.duplicateVocabulary(name, undefined) };
    seen.add(name);
  }
}
