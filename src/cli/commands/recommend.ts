import { outcomes, tally } from '../../core/knowledge/outcome.ts';
import { type Recommendation, recommend, type Situation } from '../../core/knowledge/recommend.ts';
import { nothingFound, nothingToSearch } from '../../core/messages/answers.ts';
import { missingArgument } from '../../core/messages/command-line.ts';
import { onlyElsewhere, recordIt, unknownSituation } from '../../core/messages/recommend.ts';
import { SymptomSearch } from '../../core/symptoms/symptom-search.ts';
import { nearestWord } from '../../core/text/nearest.ts';
import type { Words } from '../../core/text/words.ts';
import { UserError } from '../../core/user-error.ts';
import { cleanLine } from '../clean.ts';
import { type Paint, paintOf } from '../color.ts';
import type { Invocation } from '../command.ts';
import { rootOf } from '../disk/root.ts';
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
  const search = new SymptomSearch(workspace);
  // Whatever fits best sets the measure; pages and incidents do not take the places of entries.
  const others = search.find(query, { limit: 1 }).filter(({ kind }) => kind !== 'knowledge');
  const found = [...others, ...search.find(query, { limit: candidates, kind: 'knowledge' })];
  const situation = {
    service: textOption(invocation, 'service'),
    environment: textOption(invocation, 'environment'),
    category: textOption(invocation, 'category'),
  };
  if (search.size === 0) surroundings.note(`${cleanLine(nothingToSearch(root)[language])}\n`);
  for (const words of unknownIn(situation, search)) surroundings.note(`${cleanLine(words[language])}\n`);
  const result = recommend(found, situation, tally(readOutcomes(root, workspace))).map((entry) => ({
    ...entry,
    because: entry.because.map((words) => words[language]),
  }));
  if (formatOf(invocation) === 'json') surroundings.write(`${JSON.stringify(result)}\n`);
  else if (result.length === 0) surroundings.write(`${cleanLine(insteadOf(query, search)[language])}\n`);
  else {
    surroundings.write(`${result.map((one) => card(one, paintOf(invocation))).join('\n')}\n`);
    const [best] = result;
    // What a shell would take apart is no command to offer.
    if (best !== undefined && [best.entry, best.solution].every((id) => /^\w[\w.-]*$/.test(id)))
      surroundings.note(`${recordIt(best.entry, best.solution, outcomes)[language]}\n`);
  }
  return 0;
}

/** A word that no entry names is most likely misspelt: it would push down what fits best. */
function unknownIn(situation: Situation, search: SymptomSearch): readonly Words[] {
  const entries = [...search.entries()].flatMap(({ kind, entry }) => (kind === 'knowledge' ? [entry] : []));
  const known = {
    service: entries.flatMap(({ services }) => services),
    environment: entries.flatMap(({ environments }) => environments),
    category: entries.flatMap(({ category }) => category ?? []),
  };
  return (['service', 'environment', 'category'] as const).flatMap((option) => {
    const value = situation[option];
    const names = [...new Set(known[option])].sort();
    if (value === undefined || names.length === 0 || names.includes(value)) return [];
    return [unknownSituation(option, value, nearestWord(value, names), names)];
  });
}

/** A runbook or an incident that fits is better than nothing. */
function insteadOf(query: string, search: SymptomSearch): Words {
  const found = search.find(query, { limit: 3 }).filter(({ weaker }) => !weaker);
  return found.length === 0 ? nothingFound() : onlyElsewhere(found.map(({ file }) => file));
}

type Shown = Omit<Recommendation, 'because'> & { readonly because: readonly string[] };

function card({ entry, solution, score, because, title, file, steps }: Shown, paint: Paint): string {
  return [
    `${paint.bold(cleanLine(title))}  ${cleanLine(`${entry} ${solution} (${score})`)}`,
    `  ${paint.dim(cleanLine(file))}`,
    ...steps.map((step, index) => `  ${paint.cyan(`${index + 1}.`)} ${cleanLine(step)}`),
    `  ${paint.dim(cleanLine(because.join('; ')))}`,
  ].join('\n');
}
