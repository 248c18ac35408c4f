import * as vscode from 'vscode';
import { linkEntryEdits } from '../../core/knowledge/promote/link-entry.ts';
import { type PromotedEntry, promoteIncident as promote } from '../../core/knowledge/promote/promote.ts';
import * as say from '../../core/messages/promote.ts';
import { LineTable } from '../../core/text/lines.ts';
import type { Language } from '../../core/text/words.ts';
import { toTextEdit } from '../convert.ts';
import { isThere } from '../is-there.ts';
import { tellIfLeadsOut } from '../leads-out.ts';
import { showInformation } from '../notify.ts';
import type { WorkspaceSession } from '../workspace-session.ts';
import { applyOrTell } from '../write-into.ts';
import type { Feature, Surroundings } from './feature.ts';

/** Makes a knowledge entry from the incident or analysis at hand, and links to it from there when asked to. */
export const promoteIncident = {
  handlers: (surroundings) => ({
    'hansei.promoteIncident': (link) => run(surroundings, typeof link === 'boolean' ? link : undefined),
  }),
} satisfies Feature;

interface Source {
  readonly document: vscode.TextDocument;
  readonly session: WorkspaceSession;
}

/** @param link whether to link back; undefined: the person is asked. @returns where the entry is */
async function run(surroundings: Surroundings, link: boolean | undefined): Promise<vscode.Uri | undefined> {
  const source = activeSource(surroundings);
  await source?.session.ready();
  const entry = source === undefined ? undefined : entryFrom(source);
  if (source === undefined || entry === undefined) {
    void showInformation(say.nothingToPromote()[surroundings.host.language()]);
    return undefined;
  }
  // Where nothing may be written, the person decides by saving.
  if (source.session.folder === undefined || !vscode.workspace.isTrusted) return openUnsaved(entry);
  const wanted = link ?? (await askForLink(entry, surroundings));
  return wanted === undefined ? undefined : write(source, wanted, surroundings.host.language());
}

function activeSource({ sessions }: Surroundings): Source | undefined {
  const document = vscode.window.activeTextEditor?.document;
  const session = document === undefined ? undefined : sessions.of(document.uri);
  return document === undefined || session === undefined ? undefined : { document, session };
}

/** The text of this moment counts, saved or not. */
function entryFrom({ document, session }: Source): PromotedEntry | undefined {
  return session.sync(document) ? promote(session.workspace, session.pathOfDocument(document)) : undefined;
}

async function openUnsaved({ text }: PromotedEntry): Promise<vscode.Uri> {
  const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: text });
  await vscode.window.showTextDocument(document);
  return document.uri;
}

async function askForLink({ id, incident }: PromotedEntry, { host }: Surroundings): Promise<boolean | undefined> {
  const language = host.language();
  const choices = [
    { label: say.createAndLink(incident)[language], link: true },
    { label: say.createOnly()[language], link: false },
  ];
  return (await vscode.window.showQuickPick(choices, { title: say.promoteTitle(id)[language] }))?.link;
}

/** One change makes the file and links to it. The incident is read anew: it may have changed while the question stood. */
async function write(source: Source, link: boolean, language: Language): Promise<vscode.Uri | undefined> {
  const entry = entryFrom(source);
  if (entry === undefined) return undefined;
  const { document, session } = source;
  const uri = await freeUri(session.uriOf(entry.path));
  if (await tellIfLeadsOut(uri, language)) return undefined;
  const change = new vscode.WorkspaceEdit();
  change.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(entry.text) });
  // Somebody may have typed while the disk was asked.
  const isOpen = session.sync(document);
  const markdown = session.workspace.file(session.pathOfDocument(document))?.reading.markdown;
  if (link && isOpen && markdown !== undefined) {
    const lines = new LineTable(document.getText());
    const edits = linkEntryEdits(markdown, entry.id);
    change.set(
      document.uri,
      edits.map((edit) => toTextEdit(lines, edit)),
    );
  }
  if (!(await applyOrTell(change, uri))) return undefined;
  await vscode.window.showTextDocument(uri);
  return uri;
}

/** A file that is no document of ours may have the name. */
async function freeUri(wanted: vscode.Uri): Promise<vscode.Uri> {
  let uri = wanted;
  for (let number = 2; await isThere(uri); number++)
    uri = wanted.with({ path: wanted.path.replace(/(\.\w+)$/, `-${number}$1`) });
  return uri;
}
