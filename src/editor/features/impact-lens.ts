import * as vscode from 'vscode';
import { impactLenses } from '../../core/actions/impact-lenses.ts';
import { incidentIn } from '../../core/actions/incident-impact.ts';
import { lensHint } from '../../core/messages/impact-command.ts';
import { isOn } from '../settings.ts';
import type { Feature, Surroundings } from './feature.ts';

/** Changes elsewhere within this time are told of once, in milliseconds. */
const pause = 200;

/** Duration, losses, availability and error budget above the basic facts of an incident, as one types. */
export const impactLens: Feature = {
  start({ host, sessions }: Surroundings) {
    const changed = new vscode.EventEmitter<void>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      timer = undefined;
      changed.fire();
    };
    const provider: vscode.CodeLensProvider = {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: (document) => lensesOf(document, { host, sessions }),
    };
    return [
      changed,
      { dispose: () => clearTimeout(timer) },
      vscode.languages.registerCodeLensProvider(
        [{ language: 'markdown' }, { pattern: '**/*.{md,markdown}' }],
        provider,
      ),
      host.onDidChangeLanguage(() => changed.fire()),
      // A change of the configuration or of a service level elsewhere changes the figures here.
      sessions.onDidCheck(({ paths }) => {
        if (paths.some((path) => /\.(?:ya?ml|json)$/i.test(path))) timer ??= setTimeout(tell, pause);
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('hansei.codeLens.enable')) changed.fire();
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
