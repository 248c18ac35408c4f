import { join } from 'node:path';
import { outcomes, rateChange } from '../../core/knowledge/outcome.ts';
import { changedMeanwhile, illegalValue, missingArgument } from '../../core/messages/command-line.ts';
import { noSuchSolution } from '../../core/messages/recommend.ts';
import { applyEdits } from '../../core/text/span.ts';
import { UserError } from '../../core/user-error.ts';
import type { Invocation } from '../command.ts';
import { rootOf } from '../files.ts';
import { openWorkspace } from '../open-workspace.ts';
import { formatOf, textOption } from '../options.ts';
import { appendOutcome, outcomesFile } from '../outcomes-file.ts';
import { replaceFile } from '../write-file.ts';

/** `hansei outcome`: the entry's rate moves, and a dated line is added beside it. */
export function run(invocation: Invocation): number {
  const { surroundings, positionals } = invocation;
  const [entry, solution, word] = positionals;
  if (entry === undefined || solution === undefined || word === undefined)
    throw new UserError(missingArgument('ENTRY SOLUTION OUTCOME', 'outcome'));
  const outcome = outcomes.find((name) => name === word);
  if (outcome === undefined) throw new UserError(illegalValue('outcome', word, outcomes));
  const { root, workspace } = openWorkspace(rootOf(surroundings.directory, textOption(invocation, 'root')));
  const change = rateChange(workspace, entry, solution, outcome);
  if (change === undefined) throw new UserError(noSuchSolution(entry, solution));
  const { file, before, after, edits } = change;
  const text = workspace.text(file) as string;
  if (edits.length > 0 && !replaceFile(join(root, file), text, applyEdits(text, edits)))
    throw new UserError(changedMeanwhile(file));
  appendOutcome(outcomesFile(root, file), { at: new Date(surroundings.now()).toISOString(), entry, solution, outcome });
  if (formatOf(invocation) === 'json') surroundings.write(`${JSON.stringify({ before, after, file })}\n`);
  else surroundings.write(`${file}: ${before} → ${after}\n`);
  return 0;
}
