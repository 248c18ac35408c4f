import * as vscode from 'vscode';
import { impactLensText } from '../../core/actions/impact-lens-text.ts';
import { isImpactOutdated } from '../../core/actions/impact-section.ts';
import { incidentIn } from '../../core/actions/incident-impact.ts';
import { computeImpact } from '../../core/impact/impact.ts';
import { impactWords } from '../../core/messages/impact-command.ts';
import { LineTable } from '../../core/text/lines.ts';
import { toRange } from '../convert.ts';
import { documentSelector } from '../document-path.ts';
import type { Feature, Surroundings } from './feature.ts';

/** Above the basic facts of an incident: its figures, live, and the command that writes them down. */
export const impactLens: Feature = {
  start(surroundings: Surroundings) {
    const changed = new vscode.EventEmitter<void>();
    const provider: vscode.CodeLensProvider = {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: (document) => lensesOf(document, surroundings),
    };
    return [
      changed,
      surroundings.host.onDidChangeLanguage(() => changed.fire()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('hansei.codeLens')) changed.fire();
      }),
      vscode.languages.registerCodeLensProvider(documentSelector, provider),
    ];
  },
};

function lensesOf(document: vscode.TextDocument, { host, sessions }: Surroundings): vscode.CodeLens[] {
  const session = sessions.of(document.uri);
  if (!vscode.workspace.getConfiguration('hansei', document).get('codeLens.enable', true)) return [];
  if (session === undefined || !session.sync(document)) return [];
  const incident = incidentIn(session.workspace, session.pathOfDocument(document));
  if (incident === undefined) return [];
  const { subject, input } = incident;
  const language = host.language();
  const report = computeImpact(input);
  const isOpen = subject.model.facts.resolved?.stamp.kind === 'open';
  const place = ['/started', '/resolved', '/events', '/title'].flatMap(
    (pointer) => subject.source.find(pointer) ?? [],
  )[0];
  const range = toRange(new LineTable(document.getText()), place ?? { start: 0, end: 0 });
  const lens = (title: string) =>
    new vscode.CodeLens(range, { title, command: 'hansei.computeImpact', arguments: [document.uri] });
  const figures = impactLensText(report, isOpen, language);
  const lenses = [lens(figures === '' ? impactWords.computeLens[language] : figures)];
  if (subject.markdown !== undefined && isImpactOutdated(subject.markdown, report, language))
    lenses.push(lens(impactWords.refreshLens[language]));
  return lenses;
}
