import * as vscode from 'vscode';
import { decode } from '../../core/document/decode.ts';
import type { ImportedRow } from '../../core/import/fold.ts';
import { foldByPolicy } from '../../core/import/fold-by-policy.ts';
import type { SkippedRecord } from '../../core/import/imported.ts';
import { importEdits, newRows } from '../../core/import/merge-rows.ts';
import { readExport, whyUnknown } from '../../core/import/read-export.ts';
import * as say from '../../core/messages/import.ts';
import { cannotOpen } from '../../core/messages/open-file.ts';
import type { Language } from '../../core/text/words.ts';
import { formatInstant } from '../../core/time/format-instant.ts';
import { showError, showInformation } from '../notify.ts';
import { plainLabel } from '../plain-label.ts';
import { writeInto } from '../write-into.ts';
import { activeIncident, type OpenIncident } from './active-incident.ts';
import type { Feature, Surroundings } from './feature.ts';

const mostMegabytes = 50;

/** Rows for the timeline from a saved file or the clipboard: shown first, chosen, and written as one change. */
export const importEvents = {
  handlers: (surroundings) => ({
    'hansei.importEvents': (file) => importInto(surroundings, file),
  }),
} satisfies Feature;

interface Export {
  /** Undefined for the clipboard. */
  readonly name: string | undefined;
  readonly text: string;
}

interface RowChoice extends vscode.QuickPickItem {
  readonly row: ImportedRow;
}

async function importInto(surroundings: Surroundings, file: unknown): Promise<boolean> {
  const language = surroundings.host.language();
  const open = activeIncident(surroundings);
  if (open === undefined) return false;
  const source = file instanceof vscode.Uri ? await readFile(file, language) : await chooseExport(language);
  if (source === undefined) return false;
  const offer = offerOf(source, open, language);
  if (offer === undefined) return false;
  const chosen = await chooseRows(offer, open, language);
  if (chosen === undefined || chosen.length === 0) return false;
  // Read anew: the document may have changed while somebody chose.
  await vscode.window.showTextDocument(open.editor.document);
  const now = activeIncident(surroundings);
  if (now === undefined) return false;
  const { document } = now.editor;
  const edits = importEdits(now.incident, chosen);
  return writeInto(document, edits);
}

async function chooseExport(language: Language): Promise<Export | undefined> {
  const choices = [
    { label: `$(clippy) ${say.importFromClipboard()[language]}`, read: readClipboard },
    { label: `$(file) ${say.importFromFile()[language]}`, read: () => chooseFile(language) },
  ];
  return (await vscode.window.showQuickPick(choices, { title: say.importSource()[language] }))?.read();
}

async function readClipboard(): Promise<Export> {
  return { name: undefined, text: await vscode.env.clipboard.readText() };
}

async function chooseFile(language: Language): Promise<Export | undefined> {
  const [uri] = (await vscode.window.showOpenDialog({ openLabel: say.importButton()[language] })) ?? [];
  return uri === undefined ? undefined : readFile(uri, language);
}

async function readFile(uri: vscode.Uri, language: Language): Promise<Export | undefined> {
  const size = await vscode.workspace.fs.stat(uri).then(
    (stat) => stat.size,
    () => 0,
  );
  if (size > mostMegabytes * 1024 * 1024) {
    void showError(say.tooLargeToImport(mostMegabytes)[language]);
    return undefined;
  }
  const bytes = await vscode.workspace.fs.readFile(uri).then(
    (read) => read,
    () => undefined,
  );
  if (bytes === undefined) {
    void showError(cannotOpen(vscode.workspace.asRelativePath(uri))[language]);
    return undefined;
  }
  const { text, problems } = decode(bytes, Number.POSITIVE_INFINITY);
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  if (text !== undefined) return { name, text };
  void showError(`${name}: ${problems[0]?.message[language]}`);
  return undefined;
}

/** What an export gives: rows that the timeline does not have yet, and what is said of records that give none. */
interface Offer {
  readonly rows: readonly ImportedRow[];
  readonly leftOut: string | undefined;
}

/** Says so when there is nothing new, or nothing that can be read. */
function offerOf({ name, text }: Export, { incident, workspace }: OpenIncident, language: Language): Offer | undefined {
  const read = readExport(text, {
    zone: incident.model.zone,
    zones: incident.settings.zoneTable,
    reactions: [],
  });
  if (read === undefined) {
    void showError(whyUnknown(text, name)[language]);
    return undefined;
  }
  const rows = newRows(incident.markdown.text, foldByPolicy(workspace, read.events, incident.settings).rows);
  const leftOut = leftOutOf(read.skipped, language);
  if (rows.length > 0) return { rows, leftOut };
  const nothing = read.events.length === 0 ? say.nothingInIt() : say.nothingToImport();
  const said = [nothing[language], leftOut].filter((words) => words !== undefined);
  void showInformation(said.join(' '));
  return undefined;
}

/** The first reason stands for all: a list has room for one line. */
function leftOutOf(skipped: readonly SkippedRecord[], language: Language): string | undefined {
  const [first] = skipped;
  if (first === undefined) return undefined;
  const rest = skipped.length > 1 ? ` ${say.andMore(skipped.length - 1)[language]}` : '';
  return `${say.skippedRecords(skipped.length)[language]} ${first.record[language]}: ${first.reason[language]}${rest}`;
}

async function chooseRows(
  { rows, leftOut }: Offer,
  { incident }: OpenIncident,
  language: Language,
): Promise<readonly ImportedRow[] | undefined> {
  const choices = rows.map(
    (row): RowChoice => ({
      label: plainLabel(`${formatInstant(row.instant, incident.model.zone)}  ${row.event[language]}`),
      description: [row.actor, ...(row.severity === undefined ? [] : [say.severity(row.severity)[language]])]
        .filter(Boolean)
        .join(' · '),
      detail: plainLabel(row.action.replace(/\s+/g, ' ').slice(0, 200)),
      picked: true,
      row,
    }),
  );
  const options = {
    title: say.pickRows()[language],
    ...(leftOut !== undefined && { placeHolder: leftOut }),
    canPickMany: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  } as const;
  return (await vscode.window.showQuickPick(choices, options))?.map(({ row }) => row);
}
