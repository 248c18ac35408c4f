import * as vscode from 'vscode';
import { type Outcome, outcomes } from '../../../core/knowledge/outcome.ts';
import { outcomeWords } from '../../../core/messages/outcome.ts';
import * as say from '../../../core/messages/search-from-here.ts';
import type { Language } from '../../../core/text/words.ts';
import type { PlacedEntry } from '../../../core/workspace/facts.ts';
import { folderName } from '../../folder-name.ts';
import { showInformation } from '../../notify.ts';
import { plainLabel } from '../../plain-label.ts';
import { showReport } from '../../report.ts';
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
  const place = await placeFor(surroundings, input);
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

/** @param wanted an id, the file of an entry, or `FILE#ID`; absent: all */
function entriesIn({ sessions }: Surroundings, wanted?: string): readonly KnownEntry[] {
  return sessions.all.flatMap((session) =>
    [...session.workspace.searchEntries()]
      .filter(({ kind, id, file }) => kind === 'knowledge' && [undefined, id, file, `${file}#${id}`].includes(wanted))
      .flatMap(({ file, id }) => session.workspace.entriesOf(file).filter(({ entry }) => entry.id === id))
      .filter(({ entry }) => entry.solutions.length > 0)
      .map((placed) => ({ session, placed })),
  );
}

/** The solution that another command or a keybinding names; a person is asked for what it leaves open. */
async function placeFor(surroundings: Surroundings, input: Input): Promise<SolutionPlace | undefined> {
  const { entry, solution } = input;
  const language = surroundings.host.language();
  const named = typeof entry === 'string' && typeof solution === 'string' ? entriesIn(surroundings, entry) : [];
  const known = named.length > 0 ? named : entriesIn(surroundings);
  if (known.length === 0) {
    void showInformation(say.noEntries()[language]);
    return undefined;
  }
  const chosen = named.length === 1 ? named[0] : await pickEntry(known, language);
  if (chosen === undefined) return undefined;
  const { placed, session } = chosen;
  const id = named.length > 0 ? String(solution) : await pickSolution(placed, language);
  return id === undefined ? undefined : { uri: session.uriOf(placed.file), entry: placed.entry.id, solution: id };
}

/** Asks for an entry; those of the open document come first, and the only one there is meant. */
async function pickEntry(known: readonly KnownEntry[], language: Language): Promise<KnownEntry | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const counts = new Map<string, number>();
  for (const { placed } of known) counts.set(placed.entry.id, (counts.get(placed.entry.id) ?? 0) + 1);
  const entries = known.map((one) => {
    const { title, id } = one.placed.entry;
    const label = plainLabel(title);
    const uri = one.session.uriOf(one.placed.file);
    const where = counts.get(id) === 1 ? folderName(uri) : vscode.workspace.asRelativePath(uri);
    return { label, description: [id, where].filter(Boolean).join(' · '), one, isOpen: uri.toString() === active };
  });
  entries.sort((a, b) => Number(b.isOpen) - Number(a.isOpen) || (a.label < b.label ? -1 : 1));
  const open = entries.filter(({ isOpen }) => isOpen);
  const options = { title: say.pickEntry()[language], matchOnDescription: true };
  return (open.length === 1 ? open[0] : await vscode.window.showQuickPick(entries, options))?.one;
}

async function pickSolution({ entry }: PlacedEntry, language: Language): Promise<string | undefined> {
  const solutions = entry.solutions.map(({ id, steps }) => ({ label: id, detail: plainLabel(steps[0] ?? '') }));
  if (solutions.length === 1) return solutions[0]?.label;
  const options = { title: say.pickSolution()[language], matchOnDetail: true };
  return (await vscode.window.showQuickPick(solutions, options))?.label;
}

/** With a query and a result it adds them; without, the palette asks for both. */
async function evaluateWith(surroundings: Surroundings, input: Input): Promise<boolean> {
  const { query, id, uri, create } = input;
  if (typeof query !== 'string' || typeof id !== 'string' || !(uri instanceof vscode.Uri)) {
    await vscode.commands.executeCommand('hansei.searchSymptom', { enter: 'evaluate' });
    return false;
  }
  const report = await addToEvaluation({ query, id, uri }, surroundings, create === true);
  void showReport(report, surroundings.host.language());
  return report.done;
}
