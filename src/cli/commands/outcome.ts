import { dirname, join } from 'node:path';
import { type EntryPlace, entriesNamed, entryNamed, fileNamed } from '../../core/knowledge/named-entry.ts';
import { outcomes, solutionKey, tally } from '../../core/knowledge/outcome.ts';
import { rateChange } from '../../core/knowledge/rate-change.ts';
import { wilsonInterval } from '../../core/knowledge/wilson.ts';
import { changedMeanwhile, illegalArgument, missingArgument } from '../../core/messages/command-line.ts';
import { unknownEntry } from '../../core/messages/knowledge.ts';
import { countedTogether, mergeIsSetUp } from '../../core/messages/outcome.ts';
import { noSuchSolution, tried, whichSolution } from '../../core/messages/recommend.ts';
import { nearestWord } from '../../core/text/nearest.ts';
import { applyEdits } from '../../core/text/span.ts';
import type { Words } from '../../core/text/words.ts';
import { UserError } from '../../core/user-error.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { cleanLine } from '../clean.ts';
import type { Invocation } from '../command.ts';
import { replaceFile } from '../disk/write-file.ts';
import { prepareMerge } from '../merge-setup.ts';
import { openNamed } from '../open-named.ts';
import { formatOf } from '../options.ts';
import { readOutcomes, writeOutcome } from '../outcomes-file.ts';
import { reasonOf } from '../reason-of.ts';

/** `hansei outcome`: the entry's rate moves, and a dated line is added beside it. */
export function run(invocation: Invocation): number {
  const { surroundings, positionals } = invocation;
  const [entry, solution, word] = positionals;
  if (entry === undefined || solution === undefined || word === undefined)
    throw new UserError(whatIsMissing(invocation, entry, solution));
  const outcome = outcomes.find((name) => name === word);
  if (outcome === undefined) throw new UserError(illegalArgument(word, outcomes));
  const { root, workspace, name } = openNamed(invocation, entry);
  const place = entryNamed(workspace, name);
  const change = place && rateChange(workspace, place.id, solution, outcome, place.file);
  if (place === undefined || change === undefined) throw new UserError(whyNot(workspace, name, place, solution));
  const { file, before, after, edits } = change;
  const path = join(root, file);
  const text = workspace.text(file) as string;
  const moved = applyEdits(text, edits);
  if (edits.length > 0 && !replaceFile(root, path, text, moved)) throw new UserError(changedMeanwhile(file));
  try {
    writeOutcome(root, file, { at: new Date(surroundings.now()).toISOString(), entry: place.id, solution, outcome });
  } catch (error) {
    // A rate that moved without its line would move once more when somebody tries again.
    if (edits.length > 0) replaceFile(root, path, moved, text);
    throw error;
  }
  if (invocation.options['no-git'] !== true) tellGit(root, dirname(file), invocation);
  const twins = entriesNamed(workspace, place.id).map((twin) => twin.file);
  if (twins.length > 1) surroundings.note(`${cleanLine(countedTogether(twins)[invocation.language])}\n`);
  if (formatOf(invocation) === 'json') surroundings.write(`${JSON.stringify({ before, after, file })}\n`);
  else {
    surroundings.write(`${cleanLine(file)}: ${before} → ${after}\n`);
    const recorded = tally(readOutcomes(root, workspace)).get(solutionKey(place.id, solution));
    if (recorded !== undefined) {
      const { low, high } = wilsonInterval(recorded.success, recorded.tried);
      surroundings.write(`${tried(recorded.success, recorded.tried, low, high, after)[invocation.language]}\n`);
    }
  }
  return 0;
}

/** The outcome stands already: that Git cannot be told is worth a word, and no reason to record it again. */
function tellGit(root: string, folder: string, { surroundings, language }: Invocation): void {
  try {
    const { attributes, driver } = prepareMerge(root, join(root, folder));
    if (attributes || driver) surroundings.note(`${cleanLine(mergeIsSetUp(folder, driver)[language])}\n`);
  } catch (error) {
    const reason = reasonOf(error, language);
    if (reason === undefined) throw error;
    surroundings.note(`${reason}\n`);
  }
}

/** Of an entry without one of its solutions, which there are: nobody knows them by heart. */
function whatIsMissing(invocation: Invocation, entry: string | undefined, solution: string | undefined): Words {
  const usage = missingArgument(`ENTRY SOLUTION ${outcomes.join('|')}`, 'outcome');
  if (entry === undefined || solution !== undefined) return usage;
  const { workspace, name } = openNamed(invocation, entry);
  const place = entryNamed(workspace, name);
  if (place === undefined) return unknownEntry(name, nearestWord(name, workspace.repository.names('knowledge')));
  const known = solutionsOf(workspace, place);
  return known.length === 0 ? usage : whichSolution(place.id, known);
}

function solutionsOf(workspace: Workspace, { file, id }: EntryPlace): readonly string[] {
  const found = workspace.entriesOf(file).find(({ entry }) => entry.id === id);
  return found?.entry.solutions.map((solution) => solution.id) ?? [];
}

/** What there is in place of what was named. */
function whyNot(workspace: Workspace, name: string, place: EntryPlace | undefined, solution: string): Words {
  if (place === undefined && fileNamed(workspace, name) !== undefined) return noSuchSolution(name, solution);
  if (place === undefined) return unknownEntry(name, nearestWord(name, workspace.repository.names('knowledge')));
  return noSuchSolution(place.id, solution, solutionsOf(workspace, place));
}
