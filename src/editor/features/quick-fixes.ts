import * as vscode from 'vscode';
import { suppressions } from '../../core/actions/suppress.ts';
import { LineTable } from '../../core/text/lines.ts';
import { diagnosticSource, toCodeAction, toRange } from '../convert.ts';
import { documentSelector } from '../document-path.ts';
import type { Feature, Surroundings } from './feature.ts';
import { shownProblems } from './shown-problems.ts';

/** The fixes that a problem carries, then the ways to silence it. */
export const quickFixes: Feature = {
  start(surroundings: Surroundings) {
    const provider: vscode.CodeActionProvider = {
      provideCodeActions: (document, range, context) => actionsFor(document, range, context, surroundings),
    };
    const kinds = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
    return [vscode.languages.registerCodeActionsProvider(documentSelector, provider, kinds)];
  },
};

function actionsFor(
  document: vscode.TextDocument,
  range: vscode.Range,
  context: vscode.CodeActionContext,
  { host, sessions }: Surroundings,
): vscode.CodeAction[] {
  const session = sessions.of(document.uri);
  if (session === undefined || !session.sync(document)) return [];
  const path = session.pathOfDocument(document);
  const text = document.getText();
  const lines = new LineTable(text);
  const language = host.language();
  const actions: vscode.CodeAction[] = [];
  for (const problem of shownProblems(session, path)) {
    const place = toRange(lines, problem.span);
    if (place.intersection(range) === undefined) continue;
    const shown = context.diagnostics.filter((diagnostic) => isShown(diagnostic, problem.code, place));
    for (const fix of [...problem.fixes, ...suppressions(path, text, problem)]) {
      const action = toCodeAction(fix, document.uri, lines, language);
      action.diagnostics = shown;
      actions.push(action);
    }
  }
  // What mends comes before what silences, over all problems in the range.
  return [...actions.filter(({ isPreferred }) => isPreferred), ...actions.filter(({ isPreferred }) => !isPreferred)];
}

function isShown({ source, code, range }: vscode.Diagnostic, wanted: string, place: vscode.Range): boolean {
  const value = typeof code === 'object' ? code.value : code;
  return source === diagnosticSource && value === wanted && range.isEqual(place);
}
