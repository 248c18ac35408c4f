import type { Runbook } from '../../../../generated/types.ts';
import type { Pointer, Value } from '../../../document/value.ts';
import { textsOf } from '../../../document/walk.ts';
import type { Rule, Subject } from '../../../rule.ts';
import { mayHoldKnownSecret, secretFindings } from '../../../rules/secret-findings.ts';
import { knownSecrets, secretsIn, signsOfSecret } from '../../../rules/secrets.ts';
import type { PlacedText } from '../../../text/place-within.ts';
import type { RunbookModel } from '../model.ts';

const runbook = (password: string) => `diagnostic_procedure:
  metadata: { title: Slow queries }
  step_by_step:
    1:
      description: Look at the queries
      commands:
        - "PGPASSWORD=${password} psql -h db -c 'SELECT 1'"
`;

export const secret: Rule<Runbook, RunbookModel> = {
  code: 'runbook/secret',
  severity: 'error',
  reads: [],
  signs: signsOfSecret,
  summary: { en: 'A secret in a runbook', ja: '手順書に書かれた秘密情報' },
  why: {
    en: 'Anyone who can read the repository, now or later, can use it.',
    ja: 'リポジトリを読める人なら、今も将来も誰でも使えてしまいます。',
  },
  good: runbook('"$DB_PASSWORD"'.replace(/"/g, '')),
  bad: runbook('hunter2-9f8a7c'),
  *check(subject) {
    for (const command of subject.model.commands) yield* secretFindings(command, secretsIn(command.text), subject);
    for (const place of commandsInProse(subject)) yield* secretFindings(place, secretsIn(place.text), subject);
    if (!mayHoldKnownSecret(subject) && !subject.text.includes('rollback')) return;
    const listed = new Set(subject.model.commands.map(({ at }) => at));
    for (const { at, value: text } of textsOf(subject.value as unknown as Value)) {
      const span = subject.source.find(at);
      if (span === undefined || (subject.markdown === undefined && listed.has(at))) continue;
      const secrets = at.includes('/rollback') ? secretsIn(text) : knownSecrets(text.slice(0, longestText));
      yield* secretFindings({ at, text, span }, secrets, subject);
    }
  },
};

const longestText = 100_000;

/** Commands that stand within the words of a page: `` log in with `mysql -ps3cret` ``. */
function* commandsInProse({
  markdown,
  text,
}: Subject<unknown, unknown>): Iterable<PlacedText & { readonly at: Pointer }> {
  for (const block of markdown?.blocks ?? []) {
    if (block.type !== 'item' && block.type !== 'paragraph') continue;
    const { start, end } = block.content.span;
    for (const match of text.slice(start, Math.min(end, start + longestText)).matchAll(/`([^`\n]{8,500})`/g)) {
      const from = start + match.index + 1;
      const command = match[1] as string;
      yield { at: '/diagnostic_procedure', text: command, span: { start: from, end: from + command.length } };
    }
  }
}
