import type { Knowledge } from '../../../../generated/types.ts';
import type { Value } from '../../../document/value.ts';
import { textsOf } from '../../../document/walk.ts';
import type { Rule } from '../../../rule.ts';
import { mayHoldKnownSecret, secretFindings } from '../../../rules/secret-findings.ts';
import { knownSecrets, secretsIn, signsOfSecret } from '../../../rules/secrets.ts';

const entry = (password: string) => `knowledge_entry:
  id: kb-cart-pool
  title: Connection pool exhausted
  symptom: { description: Requests time out }
  solutions:
    - id: look
      steps:
        - "Look at the locks: PGPASSWORD=${password} psql -h db"
`;

const longestText = 100_000;

export const secret: Rule<Knowledge> = {
  code: 'knowledge/secret',
  severity: 'error',
  reads: [],
  signs: signsOfSecret,
  summary: { en: 'A secret in an entry', ja: 'ナレッジに書かれた秘密情報' },
  why: {
    en: 'Anyone who can read the repository, now or later, can use it, and search shows it to them.',
    ja: 'リポジトリを読める人なら今も将来も使え、検索結果にも表示されます。',
  },
  good: entry('$DB_PASSWORD'),
  bad: entry('hunter2-9f8a7c'),
  *check(subject) {
    const mayHoldKnown = mayHoldKnownSecret(subject);
    for (const place of textsOf(subject.value as unknown as Value)) {
      const isStep = place.above?.key === 'steps';
      if (!isStep && !mayHoldKnown) continue;
      const text = place.value;
      const secrets = isStep ? secretsIn(text) : knownSecrets(text.slice(0, longestText));
      if (secrets.length === 0) continue;
      const { at } = place;
      const span = subject.source.find(at);
      if (span !== undefined) yield* secretFindings({ at, text, span }, secrets, subject);
    }
  },
};
