import * as vscode from 'vscode';
import type { Problem, RelatedPlace, Severity } from '../core/problem.ts';
import { docsLink } from '../core/rule-page.ts';
import { LineTable } from '../core/text/lines.ts';
import type { Edit, Span } from '../core/text/span.ts';
import type { Language } from '../core/text/words.ts';

/*
 * All conversions between the core's values and the editor's. Spans become ranges by a text's own line table and not by
 * a document's `positionAt`, so that files that are not open are served as well.
 */

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export function toRange(span: Span, lines: LineTable): vscode.Range {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return new vscode.Range(start.line, start.column, end.line, end.column);
}

export function toSpan(range: vscode.Range, lines: LineTable): Span {
  const offset = ({ line, character }: vscode.Position) => lines.offsetAt({ line, column: character });
  return { start: offset(range.start), end: offset(range.end) };
}

/** Where a related place is: its file's address and text. */
export type Locate = (place: RelatedPlace) => { readonly uri: vscode.Uri; readonly text: string } | undefined;

export function toDiagnostics(problems: readonly Problem[], text: string, language: Language, locate: Locate): vscode.Diagnostic[] {
  if (problems.length === 0) return [];
  const lines = new LineTable(text);
  return problems.map((problem) => {
    const diagnostic = new vscode.Diagnostic(toRange(problem.span, lines), problem.message[language], severities[problem.severity]);
    diagnostic.source = 'hansei';
    diagnostic.code = { value: problem.code, target: vscode.Uri.parse(docsLink(problem.code)) };
    const related = problem.related.flatMap((place) => {
      const found = locate(place);
      if (found === undefined) return [];
      const range = toRange(place.span, new LineTable(found.text));
      return [new vscode.DiagnosticRelatedInformation(new vscode.Location(found.uri, range), place.message[language])];
    });
    if (related.length > 0) diagnostic.relatedInformation = related;
    return diagnostic;
  });
}

export function toTextEdits(edits: readonly Edit[], text: string): vscode.TextEdit[] {
  const lines = new LineTable(text);
  return edits.map(({ span, text: inserted }) => new vscode.TextEdit(toRange(span, lines), inserted));
}
