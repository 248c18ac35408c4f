import * as vscode from 'vscode';
import { toDiagnostics } from '../convert.ts';
import type { WorkspaceSession } from '../workspace-session.ts';
import type { Feature, Surroundings } from './feature.ts';
import { shownProblems } from './shown-problems.ts';

/** Problems of open documents while one types, and of all other files of a folder with something of ours. */
export const diagnostics: Feature = {
  start({ host, sessions }: Surroundings) {
    const collection = vscode.languages.createDiagnosticCollection('hansei');
    const publish = (session: WorkspaceSession, path: string) => {
      const uri = session.uriOf(path);
      // What a folder forgets of one within it, as that one is open by itself now, is not gone.
      const owner = sessions.of(uri);
      if (owner !== session && owner?.folder !== undefined && sessions.folders.includes(session)) return;
      const shown = shownProblems(session, path);
      if (shown.length === 0) {
        // VS Code sends a message for each, whether there was anything or not.
        if (collection.has(uri)) collection.delete(uri);
        return;
      }
      const other = (file: string) => ({ uri: session.uriOf(file), text: session.text(file) });
      collection.set(uri, toDiagnostics(shown, { uri, text: session.text(path), language: host.language(), other }));
    };
    const publishAll = () => {
      for (const session of sessions.all) for (const path of session.paths) publish(session, path);
    };
    return [
      collection,
      sessions.onDidCheck(({ session, paths }) => {
        for (const path of paths) publish(session, path);
      }),
      host.onDidChangeLanguage(publishAll),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('hansei.validation.enable')) publishAll();
      }),
    ];
  },
};
