import type { VocabularyField } from '../../generated/vocabularies.ts';
import { isPlaceholder } from '../document/placeholder.ts';
import type { Value } from '../document/value.ts';
import { matching, type Pattern, patternOf } from '../document/walk.ts';
import * as say from '../messages/taxonomy.ts';
import type { Finding } from '../problem.ts';
import type { Rule, Subject } from '../rule.ts';
import type { Repository } from '../workspace/repository.ts';
import { allowedWords } from '../workspace/vocabulary.ts';
import { unknownReference } from './unknown-reference.ts';

/** `taxonomy/unknown-value`: a word outside the vocabulary that the repository's taxonomy names for its field. */
export function unknownValue(fields: readonly VocabularyField[]): Rule {
  const patterns = fields.map(({ pointer }) => patternOf(pointer));
  return {
    code: 'taxonomy/unknown-value',
    severity: 'error',
    reads: [],
    acrossFiles: true,
    summary: { en: 'A word that is not in the taxonomy', ja: '分類体系にない語' },
    why: {
      en: 'Entries are filtered and counted by these words; one that is spelt differently is not found when needed.',
      ja: 'ナレッジはこれらの語で絞り込まれ、集計されます。表記が違うと必要なときに見つかりません。',
    },
    good: `knowledge_base:
  metadata:
    - frequency: [common, rare]
---
knowledge_entry:
  id: kb-cart-pool
  title: Connection pool exhausted
  symptom: { description: Requests time out, frequency: common }
  solutions:
    - { id: restart, steps: [Restart the workers] }
`,
    bad: `knowledge_base:
  metadata:
    - frequency: [common, rare]
---
knowledge_entry:
  id: kb-cart-pool
  title: Connection pool exhausted
  symptom: { description: Requests time out, frequency: often }
  solutions:
    - { id: restart, steps: [Restart the workers] }
`,
    *check(subject, repository) {
      // One question where no taxonomy names any vocabulary.
      if (repository.names('vocabulary').length === 0) return;
      for (const [index, field] of fields.entries())
        yield* checkField(field, patterns[index] as Pattern, subject, repository);
    },
  };
}

function* checkField(
  field: VocabularyField,
  pattern: Pattern,
  subject: Subject,
  repository: Repository,
): Iterable<Finding> {
  const allowed = allowedWords(repository, field.vocabulary);
  if (allowed === undefined) return;
  for (const place of matching(subject.value as Value, pattern)) {
    const word = place.value;
    if (typeof word !== 'string' || allowed.includes(word) || isPlaceholder(word)) continue;
    yield unknownReference(subject, place.at, word, allowed, (nearest) =>
      say.unknownWord(word, field.vocabulary, allowed, nearest),
    );
  }
}
