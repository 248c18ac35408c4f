import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { badQueryLine } from '../../core/messages/command-line.ts';
import { noQueries, nothingToEvaluate, unknownRelevant } from '../../core/messages/evaluation.ts';
import { nearestRank, spreadOf } from '../../core/statistics/spread.ts';
import { evaluate, type LabelledQuery, readLabelledQuery } from '../../core/symptoms/evaluate.ts';
import { SymptomSearch } from '../../core/symptoms/symptom-search.ts';
import { UserError } from '../../core/user-error.ts';
import { cleanLine } from '../clean.ts';
import type { Invocation } from '../command.ts';
import { readNamedText } from '../disk/named-file.ts';
import { rootOf } from '../disk/root.ts';
import { openWorkspace } from '../open-workspace.ts';
import { formatOf, textOption } from '../options.ts';

/** `hansei evaluate`: a team's own regression test of its knowledge base. */
export function run(invocation: Invocation): number {
  const { surroundings, positionals } = invocation;
  const [path] = positionals;
  const { root, workspace } = openWorkspace(rootOf(surroundings.directory, textOption(invocation, 'root')));
  const name = path ?? workspace.settings.knowledge.queries;
  if (path === undefined && !existsSync(resolve(root, name))) throw new UserError(noQueries(name));
  const queries = readQueries(path === undefined ? root : surroundings.directory, name);
  if (queries.length === 0) throw new UserError(nothingToEvaluate(name));
  const search = new SymptomSearch(workspace);
  search.refresh();
  const unknown = [...new Set(queries.flatMap(({ relevant }) => relevant))].filter((id) => !search.has(id));
  const times: number[] = [];
  const evaluation = evaluate(queries, (query) => {
    const begun = performance.now();
    const found = search.find(query, { limit: 10 });
    times.push(performance.now() - begun);
    return found.map(({ id }) => id);
  });
  times.sort((a, b) => a - b);
  const result = { ...evaluation, medianMs: spreadOf(times).median as number, p95Ms: nearestRank(times, 0.95) };
  if (formatOf(invocation) === 'json') surroundings.write(`${JSON.stringify(result)}\n`);
  else
    for (const [name, value] of Object.entries(result))
      surroundings.write(`${name.padEnd(12)} ${Number(value.toFixed(3))}\n`);
  if (unknown.length > 0) surroundings.note(`${cleanLine(unknownRelevant(unknown)[invocation.language])}\n`);
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
