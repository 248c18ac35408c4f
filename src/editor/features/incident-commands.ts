import * as vscode from 'vscode';
import { addActionEdit } from '../../core/incident/add-action.ts';
import { type MarkableDocument, markInstantEdits, openInstants } from '../../core/incident/mark-instant.ts';
import { type NamedFactor, reportFor } from '../../core/incident/report-for.ts';
import { newRow } from '../../core/incident/timeline-row.ts';
import { parseDue } from '../../core/kinds/rca/due-date.ts';
import * as say from '../../core/messages/incident.ts';
import { notWritten } from '../../core/messages/write-file.ts';
import { type KeyInstant, keyInstants } from '../../core/report/key-instants.ts';
import { LineTable } from '../../core/text/lines.ts';
import { asInstant } from '../../core/time/instant.ts';
import { toPosition } from '../convert.ts';
import { today } from '../local-day.ts';
import { showInformation, showWarning } from '../notify.ts';
import { plainLabel } from '../plain-label.ts';
import { actor } from '../settings.ts';
import { snippetOf } from '../snippet-of.ts';
import { writeInto } from '../write-into.ts';
import { activeIncident } from './active-incident.ts';
import type { Feature, Surroundings } from './feature.ts';

/** What one writes down while an incident goes on: events, key instants, actions; each one undoable change. */
export const incidentCommands = {
  handlers: (surroundings) => ({
    'hansei.insertEvent': () => insertEvent(surroundings),
    'hansei.markInstant': (name) => markInstant(surroundings, name),
    'hansei.markMitigated': () => markInstant(surroundings, 'mitigated'),
    'hansei.addAction': () => addAction(surroundings),
  }),
} satisfies Feature;

/** A row with the time of now; the cursor goes through its cells. */
async function insertEvent(surroundings: Surroundings): Promise<boolean> {
  const open = activeIncident(surroundings);
  if (open === undefined) return false;
  const hole = (text: string) => ({ text, isHole: true });
  const event = { instant: asInstant(Date.now()), event: hole(''), actor: hole(actor()), action: hole('') };
  const { offset, pieces } = newRow(open.incident, event);
  const position = toPosition(new LineTable(open.editor.document.getText()), offset);
  return open.editor.insertSnippet(snippetOf(pieces), position, {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
}

async function markInstant(surroundings: Surroundings, wanted: unknown): Promise<boolean> {
  const open = activeIncident(surroundings);
  if (open === undefined) return false;
  const name = keyInstants.find((known) => known === wanted) ?? (await pickInstant(open.incident, surroundings));
  if (name === undefined) return false;
  // Somebody may have typed while the list was open.
  const now = activeIncident(surroundings);
  if (now?.editor.document !== open.editor.document) return false;
  const edits = markInstantEdits(now.incident, name, asInstant(Date.now()), actor());
  const language = surroundings.host.language();
  if (edits === undefined) {
    const { label } = say.keyInstantWords(name)[language];
    void showInformation(say.alreadyMarked(label, now.incident.value[name] ?? '')[language]);
    return false;
  }
  const { document } = now.editor;
  return writeInto(document, edits);
}

async function pickInstant(incident: MarkableDocument, { host }: Surroundings): Promise<KeyInstant | undefined> {
  const language = host.language();
  const names = openInstants(incident);
  if (names.length === 0) {
    void showInformation(say.allMarked()[language]);
    return undefined;
  }
  const choices = names.map((name) => ({ label: say.keyInstantWords(name)[language].event, name }));
  return (await vscode.window.showQuickPick(choices, { title: say.pickInstant()[language] }))?.name;
}

function reportIn(document: vscode.TextDocument | undefined, { sessions }: Surroundings) {
  const session = document === undefined ? undefined : sessions.of(document.uri);
  if (document === undefined || session === undefined || !session.sync(document)) return undefined;
  const report = reportFor(session.workspace, session.pathOfDocument(document));
  return report && { document, report };
}

async function addAction(surroundings: Surroundings): Promise<boolean> {
  const language = surroundings.host.language();
  const open = reportIn(vscode.window.activeTextEditor?.document, surroundings);
  const report = open?.report;
  if (open === undefined || report === undefined) {
    void showInformation(say.noReport()[language]);
    return false;
  }
  const steps = report.factors.length > 0 ? 5 : 4;
  let step = 0;
  const title = () => say.addActionTitle(++step, steps)[language];
  const required = (text: string) => (text.trim() === '' ? say.emptyAnswer()[language] : undefined);
  const text = await ask(title(), say.actionQuestion()[language], '', required);
  if (text === undefined) return false;
  const factors = await pickFactors(report.factors, title, say.factorQuestion()[language]);
  if (factors === undefined) return false;
  const owner = await ask(title(), say.ownerQuestion()[language], actor(), required);
  if (owner === undefined) return false;
  const dueOf = (answer: string) => parseDue(answer, today());
  const due = await ask(title(), say.dueQuestion()[language], '', (answer) =>
    dueOf(answer).kind === 'day' ? undefined : say.noDueDate()[language],
  );
  if (due === undefined) return false;
  const criterion = await ask(title(), say.criterionQuestion()[language], '', () => undefined);
  const read = dueOf(due);
  if (criterion === undefined || read.kind !== 'day') return false;
  // Read anew: the document may have changed while somebody answered, and another one may be active.
  const now = reportIn(open.document, surroundings);
  if (now === undefined) {
    void showWarning(notWritten(vscode.workspace.asRelativePath(open.document.uri))[language]);
    return false;
  }
  const edit = addActionEdit(now.report, { text, owner, due: read.day, criterion, factors }, today());
  return writeInto(now.document, [edit]);
}

/** @returns their ids; undefined when the person gave up */
async function pickFactors(
  factors: readonly NamedFactor[],
  title: () => string,
  placeHolder: string,
): Promise<readonly string[] | undefined> {
  if (factors.length === 0) return [];
  const choices = factors.map(({ id, text }) => ({ label: id, description: plainLabel(text) }));
  const picked = await vscode.window.showQuickPick(choices, {
    title: title(),
    placeHolder,
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.map(({ label }) => label);
}

async function ask(
  title: string,
  prompt: string,
  value: string,
  faultIn: (text: string) => string | undefined,
): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title,
    prompt,
    value,
    ignoreFocusOut: true,
    validateInput: faultIn,
  });
  return answer?.trim();
}
