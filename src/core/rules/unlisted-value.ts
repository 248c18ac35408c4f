import type { VocabularyField } from '../../generated/vocabularies.ts';
import { isPlaceholder } from '../document/placeholder.ts';
import type { Value } from '../document/value.ts';
import { matching, type Pattern, patternOf } from '../document/walk.ts';
import type { Finding } from '../problem.ts';
import { declaresKind } from '../report/declared-kind.ts';
import type { Rule, Subject } from '../rule.ts';
import { wordProblem } from '../schema/schema-problems.ts';
import { nearestWord } from '../text/nearest.ts';

/** `schema/enum` for fields with a vocabulary, as long as no taxonomy of the repository names other words. */
export function unlistedValue(fields: readonly VocabularyField[]): Rule {
  const listed = fields.flatMap(({ pointer, vocabulary, otherwise: allowed }) =>
    allowed === undefined ? [] : [{ pattern: patternOf(pointer), vocabulary, allowed }],
  );
  return {
    code: 'schema/enum',
    severity: 'error',
    reads: [],
    acrossFiles: true,
    summary: { en: 'A value that is not allowed', ja: '許されていない値' },
    why: {
      en: 'Filters, figures and other rules rely on these values.',
      ja: '絞り込み、集計、他のルールがこの値を使います。',
    },
    good: `knowledge_entry:
  id: kb-cart-pool
  title: Connection pool exhausted
  symptom: { description: Requests time out, severity: high }
  solutions:
    - { id: restart, steps: [Restart the workers] }
`,
    bad: `knowledge_entry:
  id: kb-cart-pool
  title: Connection pool exhausted
  symptom: { description: Requests time out, severity: sev9 }
  solutions:
    - { id: restart, steps: [Restart the workers] }
`,
    *check(subject, repository) {
      const hasTaxonomy = repository.names('vocabulary').length > 0;
      for (const { pattern, allowed, vocabulary } of listed) {
        if (hasTaxonomy && repository.definitions(`vocabulary:${vocabulary}`).length > 0) continue;
        yield* checkField(pattern, allowed, subject);
      }
    },
  };
}

function* checkField(
  pattern: Pattern,
  allowed: readonly string[],
  { value, source, text, markdown }: Subject,
): Iterable<Finding> {
  const isForeign = markdown !== undefined && !declaresKind(markdown);
  for (const place of matching(value as Value, pattern)) {
    const word = place.value;
    if (typeof word !== 'string' || allowed.includes(word) || isPlaceholder(word)) continue;
    // `severity: SEV-1` of a page that nobody wrote for us.
    if (isForeign && nearestWord(word, allowed) === undefined) continue;
    const span = source.find(place.at);
    if (span !== undefined) yield { at: place.at, ...wordProblem(word, allowed, text, span) };
  }
}
