import * as vscode from 'vscode';
import { sameOpenAction } from '../../../core/action-items/action-items.ts';
import { markDoneEdits } from '../../../core/action-items/mark-done.ts';
import { type Proof, readProof } from '../../../core/action-items/proof.ts';
import * as say from '../../../core/messages/action-items.ts';
import { LineTable } from '../../../core/text/lines.ts';
import { toPosition, toWorkspaceEdit } from '../../convert.ts';
import { isThere } from '../../is-there.ts';
import { tellIfLeadsOut } from '../../leads-out.ts';
import { showError, showWarning } from '../../notify.ts';
import { openText } from '../../open-text.ts';
import type { WorkspaceSession } from '../../workspace-session.ts';
import { applyOrTell } from '../../write-into.ts';
import type { Surroundings } from '../feature.ts';
import type { PlacedItem } from './action-tree.ts';

/**
 * Asks what shows that an action is done, looks it up, and writes both into the document as one change.
 * @param given the proof, for who knows it already
 * @returns true when it was written
 */
export async function finishAction(
  { uri, item }: PlacedItem,
  { host, sessions }: Surroundings,
  given: unknown,
): Promise<boolean> {
  const language = host.language();
  const session = sessions.of(uri);
  if (session === undefined || (await tellIfLeadsOut(uri, language))) return false;
  await session.ready();
  const read = (answer: string) => readProof(session.workspace, answer);
  const answer =
    typeof given === 'string'
      ? given
      : await vscode.window.showInputBox({
          title: item.text,
          prompt: say.proofQuestion()[language],
          ignoreFocusOut: true,
          validateInput: (text) => {
            const proof = read(text);
            return proof.kind === 'none' ? proof.message[language] : undefined;
          },
        });
  if (answer === undefined) return false;
  const proof = read(answer);
  if (proof.kind === 'none' || !(await isFound(proof, session))) {
    const message = proof.kind === 'none' ? proof.message : say.proofNotFound(proof.text);
    void showError(message[language]);
    return false;
  }
  return write({ uri, item }, session, proof.text, say.changedMeanwhile()[language]);
}

/** The document may have changed while the question was open: the action is looked for anew. */
async function write(
  { uri, item }: PlacedItem,
  session: WorkspaceSession,
  proof: string,
  changed: string,
): Promise<boolean> {
  const document = await openText(uri);
  const action = document && session.sync(document) ? sameOpenAction(session.workspace, item) : undefined;
  const edits = action && markDoneEdits(session.workspace, item.file, action.span.start, proof);
  if (document === undefined || edits === undefined || action === undefined) {
    void showWarning(changed);
    return false;
  }
  const lines = new LineTable(document.getText());
  const position = toPosition(lines, action.span.start);
  if (!(await applyOrTell(toWorkspaceEdit(uri, lines, edits), uri))) return false;
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
  return true;
}

/** A file is looked for in the folder, a commit in its Git repository where VS Code knows one. */
async function isFound(proof: Exclude<Proof, { kind: 'none' }>, session: WorkspaceSession): Promise<boolean> {
  if (proof.kind === 'path' && session.folder !== undefined)
    return isThere(vscode.Uri.joinPath(session.folder.uri, proof.text));
  if (proof.kind !== 'commit' || session.folder === undefined) return true;
  const repository = gitRepositoryOf(session.folder.uri);
  if (repository === undefined) return true;
  return repository.getCommit(proof.text).then(
    () => true,
    () => false,
  );
}

/** What is used of the API of VS Code's own Git extension, version 1. */
interface GitRepository {
  getCommit(ref: string): Promise<unknown>;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { getRepository(uri: vscode.Uri): GitRepository | null };
}

function gitRepositoryOf(folder: vscode.Uri): GitRepository | undefined {
  const git = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (git?.isActive !== true || !git.exports.enabled) return undefined;
  return git.exports.getAPI(1).getRepository(folder) ?? undefined;
}
