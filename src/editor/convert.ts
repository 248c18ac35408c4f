import * as vscode from 'vscode';
import type { Fix, Problem, Severity } from '../core/problem.ts';
import { docsLink } from '../core/rule-page.ts';
import { LineTable } from '../core/text/lines.ts';
import type { Edit, Span } from '../core/text/span.ts';
import type { Language } from '../core/text/words.ts';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export const diagnosticSource = 'hansei';

/** The 0-based position, as VS Code counts, of an offset in UTF-16 units. */
export function toPosition(lines: LineTable, offset: number): vscode.Position {
  const { line, column } = lines.positionAt(offset);
  return new vscode.Position(line, column);
}

/** The range of a span: its end is excluded in both. */
export function toRange(lines: LineTable, { start, end }: Span): vscode.Range {
  return new vscode.Range(toPosition(lines, start), toPosition(lines, end));
}

/** What is needed of the surroundings of a text to show its problems. */
interface ProblemPlaces {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly language: Language;
  /** Another file of the same root: where it is, and its text. */
  readonly other: (file: string) => { readonly uri: vscode.Uri; readonly text: string } | undefined;
}

export function toDiagnostics(problems: readonly Problem[], places: ProblemPlaces): vscode.Diagnostic[] {
  if (problems.length === 0) return [];
  const lines = new LineTable(places.text);
  return problems.map((problem) => toDiagnostic(problem, lines, places));
}

function toDiagnostic(problem: Problem, lines: LineTable, places: ProblemPlaces): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(lines, problem.span),
    problem.message[places.language],
    severities[problem.severity],
  );
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: problem.code, target: vscode.Uri.parse(docsLink(problem.code)) };
  const related = problem.related.flatMap(({ file, span, message }) => {
    const place = file === undefined ? places : places.other(file);
    if (place === undefined) return [];
    const range = toRange(place.text === places.text ? lines : new LineTable(place.text), span);
    return [new vscode.DiagnosticRelatedInformation(new vscode.Location(place.uri, range), message[places.language])];
  });
  if (related.length > 0) diagnostic.relatedInformation = related;
  return diagnostic;
}

export function toTextEdit(lines: LineTable, { span, text }: Edit): vscode.TextEdit {
  return new vscode.TextEdit(toRange(lines, span), text);
}

/** Edits of one text as one change that can be undone. */
export function toWorkspaceEdit(uri: vscode.Uri, lines: LineTable, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const change = new vscode.WorkspaceEdit();
  change.set(
    uri,
    edits.map((edit) => toTextEdit(lines, edit)),
  );
  return change;
}

export function toCodeAction(fix: Fix, uri: vscode.Uri, lines: LineTable, language: Language): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title[language], vscode.CodeActionKind.QuickFix);
  action.edit = toWorkspaceEdit(uri, lines, fix.edits);
  if (fix.safe) action.isPreferred = true;
  return action;
}
