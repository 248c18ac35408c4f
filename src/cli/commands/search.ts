import { nothingToSearch } from '../../core/messages/answers.ts';
import { missingArgument, superfluousArgument } from '../../core/messages/command-line.ts';
import { searchWords } from '../../core/messages/search-view.ts';
import type { FoundEntry } from '../../core/symptoms/symptom-search.ts';
import type { Language } from '../../core/text/words.ts';
import { UserError } from '../../core/user-error.ts';
import { openSearch } from '../cache/kept-search.ts';
import { storeFor } from '../cache/store-for.ts';
import { cleanLine } from '../clean.ts';
import { type Paint, paintOf } from '../color.ts';
import type { Invocation } from '../command.ts';
import { rootOf } from '../disk/root.ts';
import { readSourceFiles } from '../disk/source-files.ts';
import { flag, formatOf, numberOption, textOption } from '../options.ts';

/** `hansei search`. @returns 0; finding nothing is an answer too */
export async function run(invocation: Invocation): Promise<number> {
  const { surroundings, language, positionals } = invocation;
  const limit = numberOption(invocation, 'limit', 1, 1000, true) ?? 10;
  const threshold = numberOption(invocation, 'threshold', 0, 1);
  const options = { limit, ...(threshold !== undefined && { threshold }) };
  const fromInput = flag(invocation, 'stdin');
  const query = positionals.join(' ').trim();
  if (fromInput && query !== '') throw new UserError(superfluousArgument(query, 'search --stdin'));
  if (!fromInput && query === '') throw new UserError(missingArgument('QUERY', 'search'));
  const root = rootOf(surroundings.directory, textOption(invocation, 'root'));
  const files = readSourceFiles(root);
  const { search, keep } = openSearch(root, files, await storeFor(root, files.length, invocation));
  if (fromInput) {
    const input = new TextDecoder().decode(await surroundings.readInput());
    for (const line of queriesOf(input))
      surroundings.write(`${JSON.stringify(search.find(line, options).map(jsonOf))}\n`);
  } else {
    const found = search.find(query, options);
    if (formatOf(invocation) === 'json') surroundings.write(`${JSON.stringify(found.map(jsonOf))}\n`);
    else surroundings.write(pretty(found, language, paintOf(invocation)));
  }
  if (search.size === 0) surroundings.note(`${cleanLine(nothingToSearch(root)[language])}\n`);
  keep();
  return 0;
}

function queriesOf(input: string): readonly string[] {
  const lines = input.split(/\r\n|[\r\n]/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function jsonOf(entry: FoundEntry) {
  const { id, file, kind, title, similarity, excerpt, matched, solutions } = entry;
  return {
    id,
    file,
    kind,
    title,
    similarity,
    excerpt,
    matched,
    solutions: solutions.map((solution) => ({
      id: solution.id,
      successRate: solution.successRate,
      risk: solution.risk,
      estimatedTime: solution.estimatedTime ?? null,
      firstStep: solution.steps[0] ?? null,
    })),
  };
}

function pretty(found: readonly FoundEntry[], language: Language, paint: Paint): string {
  const parts: string[] = [];
  const words = searchWords(language);
  if (found.length === 0) return `${words.nothing}\n`;
  const strong = found.filter(({ weaker }) => !weaker);
  const weak = found.filter(({ weaker }) => weaker);
  parts.push(...strong.map((entry) => card(entry, words, paint)));
  if (weak.length > 0) {
    parts.push(paint.dim(`— ${words.weaker} —`), ...weak.map((entry) => card(entry, words, paint)));
  }
  return `${parts.join('\n')}\n`;
}

function card(
  { title, similarity, id, kind, file, excerpt, solutions }: FoundEntry,
  { kinds }: ReturnType<typeof searchWords>,
  paint: Paint,
): string {
  const [solution] = solutions;
  const step = solution?.steps[0];
  const lines = [
    `${paint.bold(cleanLine(title))}  ${paint.green(`${Math.round(similarity * 100)} %`)}  ${paint.dim(cleanLine(`${kinds[kind] ?? kind} ${id}`))}`,
    `  ${paint.dim(cleanLine(file))}`,
    `  ${cleanLine(excerpt)}`,
  ];
  if (solution !== undefined && step !== undefined) {
    // Nobody states how often a runbook or an incident helps.
    const rate = `(${Math.round(solution.successRate * 100)} %, ${solution.risk})`;
    const stated = kind === 'knowledge' ? ` ${paint.dim(cleanLine(rate))}` : '';
    lines.push(`  ${paint.cyan('→')} ${cleanLine(step)}${stated}`);
  }
  return lines.join('\n');
}
