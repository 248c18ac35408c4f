import { notShownOnGithub } from '../../core/messages/check-report.ts';
import { type Severity, severities } from '../../core/problem.ts';
import { clean } from '../clean.ts';
import { rangesIn } from './positions.ts';
import type { CheckResult, ReportContext } from './reporter.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** GitHub shows so many annotations of one level of one step; further ones stand in the log only. */
const shownOfALevel = 10;

/** The result of `check` as workflow commands of GitHub Actions: one annotation a problem, the worst first. */
export function reportGithub({ results }: CheckResult, { language, place }: ReportContext): string {
  const lines = new Map<Severity, string[]>(severities.map((severity) => [severity, []]));
  for (const { file, text, problems } of results) {
    if (problems.length === 0) continue;
    const range = rangesIn(text);
    for (const { severity, code, span, message } of problems) {
      const { start, end } = range(span);
      // A column is understood for places within one line only.
      const oneLine = start.line === end.line;
      const properties = {
        file: place(file),
        line: start.line,
        endLine: end.line,
        ...(oneLine && { col: start.column, endColumn: end.column }),
        title: code,
      };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      lines.get(severity)?.push(`::${commands[severity]} ${list.join(',')}::${escapeData(message[language])}\n`);
    }
  }
  const ordered = [...lines.values()].flat();
  const hidden = hiddenOf(lines);
  return ordered.join('') + (hidden > 0 ? `${notShownOnGithub(hidden, shownOfALevel)[language]}\n` : '');
}

function hiddenOf(lines: ReadonlyMap<Severity, readonly string[]>): number {
  const counts = new Map<string, number>();
  for (const [severity, list] of lines)
    counts.set(commands[severity], (counts.get(commands[severity]) ?? 0) + list.length);
  return [...counts.values()].reduce((sum, count) => sum + Math.max(0, count - shownOfALevel), 0);
}

function escapeData(text: string): string {
  return clean(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
