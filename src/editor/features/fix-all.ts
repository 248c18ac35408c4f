import * as vscode from 'vscode';
import { safeFixEdit } from '../../core/actions/safe-fix-edit.ts';
import { fixAllTitle } from '../../core/messages/actions.ts';
import { LineTable } from '../../core/text/lines.ts';
import { toWorkspaceEdit } from '../convert.ts';
import { documentSelector } from '../document-path.ts';
import type { Feature, Surroundings } from './feature.ts';
import { shownProblems } from './shown-problems.ts';

const kind = vscode.CodeActionKind.SourceFixAll.append('hansei');

/** All safe fixes of a document at once, on request or on saving (`editor.codeActionsOnSave`). */
export const fixAll: Feature = {
  start(surroundings: Surroundings) {
    const provider: vscode.CodeActionProvider = {
      provideCodeActions: (document) => actionFor(document, surroundings),
    };
    return [
      vscode.languages.registerCodeActionsProvider(documentSelector, provider, { providedCodeActionKinds: [kind] }),
    ];
  },
};

function actionFor(document: vscode.TextDocument, { host, sessions }: Surroundings): vscode.CodeAction[] {
  const session = sessions.of(document.uri);
  if (session === undefined || !session.sync(document)) return [];
  const edit = safeFixEdit(document.getText(), (text) =>
    session.tryText(document, text, (path) => shownProblems(session, path)),
  );
  if (edit === undefined) return [];
  const action = new vscode.CodeAction(fixAllTitle()[host.language()], kind);
  action.edit = toWorkspaceEdit(document.uri, new LineTable(document.getText()), [edit]);
  return [action];
}
