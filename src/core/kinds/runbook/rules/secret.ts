import type { Runbook } from '../../../../generated/types.ts';
import type { Pointer, Value } from '../../../document/value.ts';
import { textsOf } from '../../../document/walk.ts';
import * as say from '../../../messages/runbook.ts';
import type { Finding } from '../../../problem.ts';
import type { Rule, Subject } from '../../../rule.ts';
import { type PlacedText, placeWithin } from '../commands/placed-command.ts';
import { knownSecrets, type Secret, secretsIn } from '../commands/secrets.ts';
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
  summary: { en: 'A secret in a runbook', ja: '手順書に書かれた秘密情報' },
  why: {
    en: 'Everybody who can read the repository, now or later, can use it.',
    ja: 'リポジトリを読める人なら、今も将来も誰でも使えてしまいます。',
  },
  good: runbook('"$DB_PASSWORD"'.replace(/"/g, '')),
  bad: runbook('hunter2-9f8a7c'),
  *check(subject) {
    for (const command of subject.model.commands) yield* findings(command, secretsIn(command.text), subject);
    if (!mayHoldKnown(subject)) return;
    const listed = new Set(subject.model.commands.map(({ at }) => at));
    for (const { at, text } of textsOf(subject.value as unknown as Value)) {
      const span = subject.source.find(at);
      if (span === undefined || (subject.markdown === undefined && listed.has(at))) continue;
      const secrets = at.includes('/rollback') ? secretsIn(text) : knownSecrets(text.slice(0, longestText));
      yield* findings({ at, text, span }, secrets, subject);
    }
  },
};

const longestText = 100_000;

/** One look at the whole text spares looking at every value of it. */
function mayHoldKnown({ text }: Subject): boolean {
  return /AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|[sr]k_live_|AIza|hv[sb]\.|eyJ|PRIVATE KEY|rollback/.test(
    text,
  );
}

function* findings(
  place: PlacedText & { readonly at: Pointer },
  secrets: readonly Secret[],
  { text }: Subject,
): Iterable<Finding> {
  for (const { start, end } of secrets)
    yield { at: place.at, span: placeWithin(place, start, end, text), message: say.secret() };
}
