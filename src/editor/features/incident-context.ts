import * as vscode from 'vscode';
import { incidentIn } from '../../core/actions/incident-impact.ts';
import type { Feature, Surroundings } from './feature.ts';

/** Tells VS Code whether the active document is an incident: commands for incidents are hidden elsewhere. */
export const incidentContext: Feature = {
  start(surroundings: Surroundings) {
    let shown: boolean | undefined;
    const update = () => {
      const isIncident = isActiveIncident(surroundings);
      if (isIncident === shown) return;
      shown = isIncident;
      void vscode.commands.executeCommand('setContext', 'hansei.incident', isIncident);
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

function isActiveIncident({ sessions }: Surroundings): boolean {
  const document = vscode.window.activeTextEditor?.document;
  const session = document === undefined ? undefined : sessions.of(document.uri);
  if (document === undefined || session === undefined || !session.sync(document)) return false;
  return incidentIn(session.workspace, session.pathOfDocument(document)) !== undefined;
}
