import * as vscode from 'vscode';
import { incidentIn } from '../../core/actions/incident-impact.ts';
import type { Feature, Surroundings } from './feature.ts';

/** What the active document is, as far as commands depend on it. */
interface Contexts {
  readonly 'hansei.incident': boolean;
  readonly 'hansei.analysis': boolean;
  readonly 'hansei.runbook': boolean;
}

const nothing: Contexts = { 'hansei.incident': false, 'hansei.analysis': false, 'hansei.runbook': false };

/** Tells VS Code what the active document is: commands for incidents, analyses and runbooks are hidden elsewhere. */
export const documentContext: Feature = {
  start(surroundings: Surroundings) {
    let shown: Partial<Contexts> = {};
    const update = () => {
      const contexts = contextsOf(surroundings);
      for (const [key, value] of Object.entries(contexts)) {
        if (shown[key as keyof Contexts] !== value) void vscode.commands.executeCommand('setContext', key, value);
      }
      shown = contexts;
    };
    update();
    return [
      vscode.window.onDidChangeActiveTextEditor(update),
      surroundings.sessions.onDidCheck(({ session, paths }) => {
        const active = vscode.window.activeTextEditor?.document;
        if (active !== undefined && paths.some((path) => path === session.pathOfDocument(active))) update();
      }),
    ];
  },
};

function contextsOf({ sessions }: Surroundings): Contexts {
  const document = vscode.window.activeTextEditor?.document;
  const session = document === undefined ? undefined : sessions.of(document.uri);
  if (document === undefined || session === undefined || !session.sync(document)) return nothing;
  const path = session.pathOfDocument(document);
  const documents = session.workspace.file(path)?.documents ?? [];
  return {
    'hansei.incident': incidentIn(session.workspace, path) !== undefined,
    'hansei.analysis': documents.some(({ kind }) => kind.id === 'rca'),
    'hansei.runbook': documents.some(({ kind }) => kind.id === 'runbook'),
  };
}
