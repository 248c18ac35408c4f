import { isPlaceholder } from '../document/placeholder.ts';
import type { Value } from '../document/value.ts';
import { matching } from '../document/walk.ts';
import type { VocabularyField } from '../kinds/kind.ts';
import type { Finding } from '../problem.ts';
import type { Rule, Subject } from '../rule.ts';
import { wordProblem } from '../schema/schema-problems.ts';
import type { Repository } from '../workspace/repository.ts';

/** `schema/enum` for fields with a vocabulary, as long as no taxonomy of the repository names other words. */
export function unlistedValue(fields: readonly VocabularyField[]): Rule {
  return {
    code: 'schema/enum',
    severity: 'error',
    reads: [],
    acrossFiles: true,
    summary: { en: 'A value that is not one of those allowed', ja: '許されていない値' },
    why: {
      en: 'Filters, figures and other rules go by these values.',
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
      for (const field of fields) yield* checkField(field, subject, repository);
    },
  };
}

function* checkField(
  { pointer, vocabulary, otherwise }: VocabularyField,
  subject: Subject,
  repository: Repository,
): Iterable<Finding> {
  if (otherwise === undefined || repository.definitions(`vocabulary:${vocabulary}`).length > 0) return;
  for (const { at, value } of matching(subject.value as Value, pointer)) {
    const span = subject.source.find(at);
    if (typeof value !== 'string' || span === undefined || otherwise.includes(value) || isPlaceholder(value)) continue;
    yield { at, ...wordProblem(value, otherwise, span) };
  }
}
