import { knownProblems } from '../../core/messages/check-report.ts';
import { fixesAvailable, severityName } from '../../core/messages/command-line.ts';
import type { Problem, Severity } from '../../core/problem.ts';
import { LineTable } from '../../core/text/lines.ts';
import { cleanLine, cleanPath } from '../clean.ts';
import type { Paint } from '../color.ts';
import { excerptOf } from './excerpt.ts';
import type { CheckResult, ReportContext } from './reporter.ts';
import { summaryOf } from './summary.ts';

/** The result of `check` for people: each problem with its line and a mark under the very characters. */
export function reportPretty(result: CheckResult, context: ReportContext): string {
  const { results, baseline } = result;
  const { language, paint } = context;
  const parts: string[] = [];
  for (const { file, text, problems } of results) {
    if (problems.length === 0) continue;
    const lines = new LineTable(text);
    for (const problem of problems) parts.push(describe(file, text, lines, problem, context));
  }
  const all = results.flatMap(({ problems }) => problems);
  parts.push(summaryOf(result, language));
  const fixable = all.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length;
  if (fixable > 0) parts.push(paint.dim(fixesAvailable(fixable)[language]));
  if (baseline !== undefined && baseline.known > 0) parts.push(paint.dim(knownProblems(baseline.known)[language]));
  return `${parts.join('\n')}\n`;
}

function describe(
  file: string,
  text: string,
  lines: LineTable,
  { span, severity, message, code }: Problem,
  { language, paint, columns }: ReportContext,
): string {
  const { line, column } = lines.positionAt(span.start);
  const color = colorOf(severity, paint);
  const place = paint.bold(`${cleanPath(file)}:${line + 1}:${column + 1}`);
  const head = `${place} ${color(severityName(severity)[language])} ${cleanLine(message[language])} ${paint.dim(code)}`;
  const excerpt = excerptOf(text, lines, span, columns - 8);
  // A blank line, and a file that is no text, have nothing that a mark could stand below.
  if (excerpt.text.trim() === '') return `${head}\n`;
  const number = String(excerpt.line).padStart(5);
  return (
    `${head}\n${paint.dim(`${number} |`)} ${excerpt.text}\n` +
    `${paint.dim('      |')} ${excerpt.blanks}${color(excerpt.marks)}\n`
  );
}

function colorOf(severity: Severity, paint: Paint): (text: string) => string {
  return { error: paint.red, warning: paint.yellow, info: paint.blue, hint: paint.cyan }[severity];
}
