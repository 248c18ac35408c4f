import * as vscode from 'vscode';
import { applySafeFixes } from '../../core/actions/apply-fixes.ts';
import { suppressionEdit } from '../../core/actions/suppress.ts';
import { silence } from '../../core/messages/document.ts';
import type { Problem } from '../../core/problem.ts';
import { LineTable } from '../../core/text/lines.ts';
import { touches } from '../../core/text/span.ts';
import { toDiagnostics, toSpan, toTextEdits } from '../convert.ts';
import type { Commands, Host } from '../host.ts';
import { displayLanguage } from '../language.ts';

const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('hansei');
const selector: vscode.DocumentSelector = [{ language: 'yaml' }, { language: 'markdown' }, { language: 'json' }];

/** The light bulb: what each problem offers, a comment that silences it, and all safe fixes at once. */
export function quickFixes({ context, sessions }: Host): Commands {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range, { only, triggerKind }) {
      const session = sessions.of(document.uri);
      const path = session.pathOf(document.uri);
      const text = document.getText();
      if (session.workspace.text(path) !== text) return [];
      const problems = session.problems(path);
      const actions: vscode.CodeAction[] = [];
      if (only === undefined || vscode.CodeActionKind.QuickFix.intersects(only)) {
        const span = toSpan(range, new LineTable(text));
        for (const problem of problems) if (touches(problem.span, span)) actions.push(...actionsFor(document, problem));
      }
      if (only !== undefined && only.contains(fixAllKind) && triggerKind !== undefined) actions.push(...fixAll(document, path, sessions));
      return actions;
    },
  };
  const metadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind] };
  context.subscriptions.push(vscode.languages.registerCodeActionsProvider(selector, provider, metadata));
  return {};
}

function actionsFor(document: vscode.TextDocument, problem: Problem): readonly vscode.CodeAction[] {
  const language = displayLanguage();
  const text = document.getText();
  const diagnostics = toDiagnostics([problem], text, language, () => undefined);
  const make = (title: string, edits: vscode.TextEdit[]) => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.edit = new vscode.WorkspaceEdit();
    action.edit.set(document.uri, edits);
    action.diagnostics = diagnostics;
    return action;
  };
  const fixes = problem.fixes.map(({ title, edits, safe }, index) => {
    const action = make(title[language], toTextEdits(edits, text));
    action.isPreferred = safe || (index === 0 && problem.fixes.length === 1);
    return action;
  });
  const edits = suppressionEdit(text, problem, isMarkdown(document) ? 'markdown' : 'yaml');
  return [...fixes, make(silence(problem.code)[language], toTextEdits(edits, text))];
}

function fixAll(document: vscode.TextDocument, path: string, sessions: Host['sessions']): readonly vscode.CodeAction[] {
  const { workspace } = sessions.of(document.uri);
  const before = document.getText();
  const fixed = applySafeFixes(before, (version) => {
    workspace.set(path, version);
    return workspace.problems(path);
  });
  workspace.set(path, before);
  if (fixed.count === 0) return [];
  const action = new vscode.CodeAction(displayLanguage() === 'ja' ? 'Hansei: 安全な修正をすべて適用' : 'Hansei: apply all safe fixes', fixAllKind);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(document.uri, toTextEdits([{ span: { start: 0, end: before.length }, text: fixed.text }], before));
  return [action];
}

function isMarkdown({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === 'markdown' || /\.(md|markdown)$/i.test(uri.path);
}
