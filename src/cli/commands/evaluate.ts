import { badQueryLine } from '../../core/messages/command-line.ts';
import { evaluate, type LabelledQuery, readLabelledQuery } from '../../core/symptoms/evaluate.ts';
import { SymptomSearch } from '../../core/symptoms/symptom-search.ts';
import { UserError } from '../../core/user-error.ts';
import type { Invocation } from '../command.ts';
import { rootOf } from '../files.ts';
import { readNamedText } from '../named-file.ts';
import { openWorkspace } from '../open-workspace.ts';
import { formatOf, textOption } from '../options.ts';

/** `hansei evaluate`: a team's own regression test of its knowledge base. */
export function run(invocation: Invocation): number {
  const { surroundings, positionals } = invocation;
  const [path] = positionals;
  const { root, workspace } = openWorkspace(rootOf(surroundings.directory, textOption(invocation, 'root')));
  const queries =
    path === undefined
      ? readQueries(root, workspace.settings.knowledge.queries)
      : readQueries(surroundings.directory, path);
  const search = new SymptomSearch(workspace);
  search.refresh();
  const times: number[] = [];
  const evaluation = evaluate(queries, (query) => {
    const begun = performance.now();
    const found = search.find(query, { limit: 10 });
    times.push(performance.now() - begun);
    return found.map(({ id }) => id);
  });
  const result = { ...evaluation, medianMs: percentile(times, 0.5), p95Ms: percentile(times, 0.95) };
  if (formatOf(invocation) === 'json') surroundings.write(`${JSON.stringify(result)}\n`);
  else
    for (const [name, value] of Object.entries(result))
      surroundings.write(`${name.padEnd(12)} ${Number(value.toFixed(3))}\n`);
  return 0;
}

function readQueries(directory: string, name: string): readonly LabelledQuery[] {
  return readNamedText(directory, name)
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const query = readLabelledQuery(line);
      if (query === undefined) throw new UserError(badQueryLine(index + 1));
      return [query];
    });
}

function percentile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
