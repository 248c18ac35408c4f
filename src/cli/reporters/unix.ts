import { cleanLine, cleanPath } from '../clean.ts';
import { rangesIn } from './positions.ts';
import type { CheckResult, ReportContext } from './reporter.ts';

/** The result of `check` as compilers write it, `file:line:column: severity: message [code]`: a line a problem, for editors. */
export function reportUnix({ results }: CheckResult, { language }: ReportContext): string {
  return results
    .flatMap(({ file, text, problems }) => {
      if (problems.length === 0) return [];
      const range = rangesIn(text);
      return problems.map(({ span, severity, message, code }) => {
        const { line, column } = range(span).start;
        return `${cleanPath(file)}:${line}:${column}: ${severity}: ${cleanLine(message[language])} [${code}]\n`;
      });
    })
    .join('');
}
