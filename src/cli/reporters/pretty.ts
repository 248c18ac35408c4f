import { fixesAvailable, severityName, summary } from '../../core/messages/command-line.ts';
import type { Problem, Severity } from '../../core/problem.ts';
import { LineTable } from '../../core/text/lines.ts';
import { displayWidth } from '../../core/text/width.ts';
import type { Language } from '../../core/text/words.ts';
import type { Paint } from '../color.ts';
import type { CheckResult } from './file-problems.ts';

const longestExcerpt = 160;

/** The result of `check` for people: each problem with its line and a mark under the very characters. */
export function reportPretty({ files, results }: CheckResult, language: Language, paint: Paint): string {
  const parts: string[] = [];
  for (const { file, text, problems } of results) {
    if (problems.length === 0) continue;
    const lines = new LineTable(text);
    for (const problem of problems) parts.push(describe(file, text, lines, problem, language, paint));
  }
  const all = results.flatMap(({ problems }) => problems);
  const count = (...severities: Severity[]) => all.filter(({ severity }) => severities.includes(severity)).length;
  parts.push(summary(files, count('error'), count('warning'), count('info', 'hint'))[language]);
  const fixable = all.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length;
  if (fixable > 0) parts.push(paint.dim(fixesAvailable(fixable)[language]));
  return `${parts.join('\n')}\n`;
}

function describe(
  file: string,
  text: string,
  lines: LineTable,
  problem: Problem,
  language: Language,
  paint: Paint,
): string {
  const { line, column } = lines.positionAt(problem.span.start);
  const color = colorOf(problem.severity, paint);
  const place = paint.bold(`${clean(file)}:${line + 1}:${column + 1}`);
  const head = `${place} ${color(severityName(problem.severity)[language])} ${clean(problem.message[language])} ${paint.dim(problem.code)}`;
  return `${head}\n${excerpt(text, lines, problem, color, paint)}\n`;
}

function excerpt(
  text: string,
  lines: LineTable,
  { span }: Problem,
  color: (text: string) => string,
  paint: Paint,
): string {
  const { line, column } = lines.positionAt(span.start);
  const { start, end } = lines.line(line);
  const from = column > longestExcerpt - 40 ? column - 40 : 0;
  const shown = clean(text.slice(start + from, Math.min(end, start + from + longestExcerpt)).replace(/\t/g, ' '));
  const marked = clean(text.slice(span.start, Math.min(span.end, end, start + from + longestExcerpt)));
  const number = String(line + 1).padStart(5);
  const before = displayWidth(clean(text.slice(start + from, span.start)));
  const mark = '^'.repeat(Math.max(1, displayWidth(marked)));
  return `${paint.dim(`${number} |`)} ${shown}\n${paint.dim('      |')} ${' '.repeat(before)}${color(mark)}`;
}

/** A file's text must not steer the terminal. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

function colorOf(severity: Severity, paint: Paint): (text: string) => string {
  return { error: paint.red, warning: paint.yellow, info: paint.blue, hint: paint.cyan }[severity];
}
