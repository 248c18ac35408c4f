import * as vscode from 'vscode';
import { impactLenses } from '../../core/actions/impact-lenses.ts';
import { incidentIn } from '../../core/actions/incident-impact.ts';
import { lensHint } from '../../core/messages/impact-command.ts';
import { isOn } from '../settings.ts';
import { Elsewhere } from './elsewhere.ts';
import type { Feature, Surroundings } from './feature.ts';

/** Duration, losses, availability and error budget above the basic facts of an incident, as one types. */
export const impactLens: Feature = {
  start(surroundings: Surroundings) {
    const elsewhere = new Elsewhere(surroundings);
    const provider: vscode.CodeLensProvider = {
      onDidChangeCodeLenses: elsewhere.onDidChange,
      provideCodeLenses: (document) => lensesOf(document, surroundings),
    };
    return [
      elsewhere,
      vscode.languages.registerCodeLensProvider(
        [{ language: 'markdown' }, { pattern: '**/*.{md,markdown}' }],
        provider,
      ),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('hansei.codeLens.enable')) elsewhere.tell();
      }),
    ];
  },
};

function lensesOf(document: vscode.TextDocument, { host, sessions }: Surroundings): vscode.CodeLens[] {
  const session = sessions.of(document.uri);
  if (session === undefined || !isOn('codeLens.enable', document.uri) || !session.sync(document)) return [];
  const incident = incidentIn(session.workspace, session.pathOfDocument(document));
  if (incident === undefined) return [];
  const language = host.language();
  return impactLenses(incident, language).map(({ line, title, refresh }) => {
    const command = refresh ? 'hansei.insertImpact' : 'hansei.computeImpact';
    const tooltip = lensHint()[language];
    return new vscode.CodeLens(new vscode.Range(line, 0, line, 0), {
      title,
      command,
      tooltip,
      arguments: [document.uri],
    });
  });
}
