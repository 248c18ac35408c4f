import * as vscode from 'vscode';
import { type Outcome, outcomes } from '../../../core/knowledge/outcome.ts';
import { outcomeWords } from '../../../core/messages/outcome.ts';
import * as say from '../../../core/messages/search-from-here.ts';
import type { PlacedEntry } from '../../../core/workspace/facts.ts';
import { folderName } from '../../folder-name.ts';
import type { WorkspaceSession } from '../../workspace-session.ts';
import type { Feature, Surroundings } from '../feature.ts';
import { addToEvaluation } from './evaluation-file.ts';
import type { SolutionPlace } from './outcome-recorder.ts';

/** What the knowledge base learns by: outcomes of solutions, and queries with what they should find. */
export const knowledgeCommands = {
  handlers: (surroundings) => ({
    'hansei.recordOutcome': (input) => recordOutcome(surroundings, isRecord(input) ? input : {}),
    'hansei.undoOutcome': async () => (await (await surroundings.host.wake()).learning.undo()).done,
    'hansei.addToEvaluation': (input) => evaluateWith(surroundings, isRecord(input) ? input : {}),
  }),
} satisfies Feature;

type Input = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Input {
  return typeof value === 'object' && value !== null;
}

async function recordOutcome(surroundings: Surroundings, input: Input): Promise<boolean> {
  const { host, sessions } = surroundings;
  await sessions.ready();
  const language = host.language();
  const place = placeOf(surroundings, input) ?? (await pickPlace(surroundings));
  if (place === undefined) return false;
  const choices = outcomes.map((outcome) => ({ label: outcomeWords[outcome][language], outcome }));
  const outcome: Outcome | undefined =
    outcomes.find((known) => known === input['outcome']) ??
    (await vscode.window.showQuickPick(choices, { title: say.pickOutcome()[language] }))?.outcome;
  if (outcome === undefined) return false;
  return (await (await host.wake()).learning.record(place, outcome)).done;
}

interface KnownEntry {
  readonly session: WorkspaceSession;
  readonly placed: PlacedEntry;
}

function entriesIn({ sessions }: Surroundings, wanted?: string): readonly KnownEntry[] {
  return sessions.all.flatMap((session) =>
    [...session.workspace.searchEntries()]
      .filter(({ kind, id }) => kind === 'knowledge' && (wanted === undefined || id === wanted))
      .flatMap(({ file, id }) => session.workspace.entriesOf(file).filter(({ entry }) => entry.id === id))
      .filter(({ entry }) => entry.solutions.length > 0)
      .map((placed) => ({ session, placed })),
  );
}

/** The solution that another command or a keybinding names. */
function placeOf(surroundings: Surroundings, { entry, solution }: Input): SolutionPlace | undefined {
  if (typeof entry !== 'string' || typeof solution !== 'string') return undefined;
  const [known] = entriesIn(surroundings, entry);
  if (known === undefined) return undefined;
  return { uri: known.session.uriOf(known.placed.file), entry: known.placed.entry.id, solution };
}

/** Asks for entry and solution; those of the open document come first. */
async function pickPlace(surroundings: Surroundings): Promise<SolutionPlace | undefined> {
  const language = surroundings.host.language();
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const entries = entriesIn(surroundings).map(({ session, placed }) => {
    const uri = session.uriOf(placed.file);
    const description = [placed.entry.id, folderName(uri)].filter(Boolean).join(' · ');
    return { label: placed.entry.title, description, uri, placed, isOpen: uri.toString() === active };
  });
  if (entries.length === 0) {
    void vscode.window.showInformationMessage(say.noEntries()[language]);
    return undefined;
  }
  entries.sort((a, b) => Number(b.isOpen) - Number(a.isOpen) || (a.label < b.label ? -1 : 1));
  const options = { title: say.pickEntry()[language], matchOnDescription: true };
  const open = entries.filter(({ isOpen }) => isOpen);
  const chosen = open.length === 1 ? open[0] : await vscode.window.showQuickPick(entries, options);
  if (chosen === undefined) return undefined;
  const solutions = chosen.placed.entry.solutions.map(({ id, steps }) => ({ label: id, detail: steps[0] ?? '' }));
  const solution =
    solutions.length === 1
      ? solutions[0]
      : await vscode.window.showQuickPick(solutions, { title: say.pickSolution()[language], matchOnDetail: true });
  return solution && { uri: chosen.uri, entry: chosen.placed.entry.id, solution: solution.label };
}

/** With a query and a result it adds them; without, the palette asks for both. */
async function evaluateWith(surroundings: Surroundings, input: Input): Promise<boolean> {
  const { query, id, uri, create } = input;
  if (typeof query !== 'string' || typeof id !== 'string' || !(uri instanceof vscode.Uri)) {
    await vscode.commands.executeCommand('hansei.searchSymptom', { enter: 'evaluate' });
    return false;
  }
  const { done, said } = await addToEvaluation({ query, id, uri }, surroundings, create === true);
  void vscode.window.showInformationMessage(said[surroundings.host.language()]);
  return done;
}
