import { tally } from '../../core/knowledge/outcome.ts';
import { recommend } from '../../core/knowledge/recommend.ts';
import { nothingFound } from '../../core/messages/answers.ts';
import { missingArgument } from '../../core/messages/command-line.ts';
import { SymptomSearch } from '../../core/symptoms/symptom-search.ts';
import { UserError } from '../../core/user-error.ts';
import { cleanLine } from '../clean.ts';
import type { Invocation } from '../command.ts';
import { rootOf } from '../files.ts';
import { openWorkspace } from '../open-workspace.ts';
import { formatOf, textOption } from '../options.ts';
import { readOutcomes } from '../outcomes-file.ts';

const candidates = 10;

/** `hansei recommend`. @returns 0; no recommendation is an answer too */
export function run(invocation: Invocation): number {
  const { surroundings, positionals, language } = invocation;
  const query = positionals.join(' ').trim();
  if (query === '') throw new UserError(missingArgument('QUERY', 'recommend'));
  const { root, workspace } = openWorkspace(rootOf(surroundings.directory, textOption(invocation, 'root')));
  const found = new SymptomSearch(workspace).find(query, { limit: candidates });
  const situation = {
    service: textOption(invocation, 'service'),
    environment: textOption(invocation, 'environment'),
    category: textOption(invocation, 'category'),
  };
  const result = recommend(found, situation, tally(readOutcomes(root, workspace))).map((entry) => ({
    ...entry,
    because: entry.because.map((words) => words[language]),
  }));
  if (formatOf(invocation) === 'json') surroundings.write(`${JSON.stringify(result)}\n`);
  else if (result.length === 0) surroundings.write(`${nothingFound()[language]}\n`);
  else
    for (const { entry, solution, score, because } of result)
      surroundings.write(`${cleanLine(`${entry} ${solution} (${score})`)}\n  ${cleanLine(because.join('; '))}\n`);
  return 0;
}
