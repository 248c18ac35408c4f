import * as vscode from 'vscode';
import { attributesName, mergeAttributes } from '../../../core/knowledge/merge-attributes.ts';
import * as say from '../../../core/messages/outcome.ts';
import { notWritten } from '../../../core/messages/write-file.ts';
import type { Language } from '../../../core/text/words.ts';
import type { Host } from '../../host.ts';
import { isThere } from '../../is-there.ts';
import { showError, showInformation } from '../../notify.ts';
import { openText } from '../../open-text.ts';
import { writeTexts } from '../../write-texts.ts';

const declined = 'hansei.mergeOffer.declined';

/** Offers, after an outcome was recorded in a repository, to tell Git how to merge outcomes: once, and never after a no. */
export class MergeOffer {
  readonly #host: Host;
  /** Folders that were asked about in this window. */
  readonly #asked = new Set<string>();

  constructor(host: Host) {
    this.#host = host;
  }

  async offer(entry: vscode.Uri): Promise<void> {
    const folder = vscode.Uri.joinPath(entry, '..');
    if (this.#asked.has(folder.toString()) || this.#host.context.workspaceState.get(declined) === true) return;
    this.#asked.add(folder.toString());
    if (!(await isInRepository(folder)) || (await missing(folder)) === undefined) return;
    const language = this.#host.language();
    const [yes, no] = [say.offerMergeYes()[language], say.offerMergeNo()[language]];
    const answer = await showInformation(say.offerMerge()[language], yes, no);
    if (answer === no) await this.#host.context.workspaceState.update(declined, true);
    if (answer === yes) await addMergeAttributes(folder, language);
  }
}

/** Adds what is missing to a folder's `.gitattributes`. */
async function addMergeAttributes(folder: vscode.Uri, language: Language): Promise<void> {
  const change = await missing(folder);
  if (change === undefined) return;
  const written = await writeTexts([change]);
  const path = vscode.workspace.asRelativePath(change.uri);
  if (!written.done) void showError((written.why ?? notWritten(path))[language]);
}

async function missing(folder: vscode.Uri) {
  const uri = vscode.Uri.joinPath(folder, attributesName);
  const before = (await isThere(uri)) ? (await openText(uri))?.getText() : undefined;
  const edit = mergeAttributes(before ?? '');
  return edit && { uri, before, edits: [edit] };
}

async function isInRepository(folder: vscode.Uri): Promise<boolean> {
  for (let at = folder; ; at = vscode.Uri.joinPath(at, '..')) {
    if (await isThere(vscode.Uri.joinPath(at, '.git'))) return true;
    if (at.path === '/' || vscode.Uri.joinPath(at, '..').path === at.path) return false;
  }
}
