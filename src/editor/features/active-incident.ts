import * as vscode from 'vscode';
import { incidentIn } from '../../core/actions/incident-impact.ts';
import type { MarkableDocument } from '../../core/incident/mark-instant.ts';
import * as say from '../../core/messages/incident.ts';
import { languageOf } from '../../core/text/language.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { showInformation } from '../notify.ts';
import type { Surroundings } from './feature.ts';

export interface OpenIncident {
  readonly editor: vscode.TextEditor;
  readonly incident: MarkableDocument;
  readonly workspace: Workspace;
}

/** The incident of the active editor; says so when there is none. */
export function activeIncident({ sessions, host }: Surroundings): OpenIncident | undefined {
  const editor = vscode.window.activeTextEditor;
  const session = editor === undefined ? undefined : sessions.of(editor.document.uri);
  if (editor !== undefined && session?.sync(editor.document) === true) {
    const subject = incidentIn(session.workspace, session.pathOfDocument(editor.document))?.subject;
    if (subject?.markdown !== undefined) {
      const { markdown, model, settings, value, source, text } = subject;
      const { workspace } = session;
      return { editor, workspace, incident: { markdown, model, settings, value, source, language: languageOf(text) } };
    }
  }
  void showInformation(say.notAnIncident()[host.language()]);
  return undefined;
}
