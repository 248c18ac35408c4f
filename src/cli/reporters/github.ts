import type { Severity } from '../../core/problem.ts';
import type { Language } from '../../core/text/words.ts';
import type { CheckResult } from './file-problems.ts';
import { rangesIn } from './positions.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** The result of `check` as workflow commands of GitHub Actions: one annotation a problem. */
export function reportGithub({ results }: CheckResult, language: Language): string {
  return results
    .flatMap(({ file, text, problems }) => {
      const range = rangesIn(text);
      return problems.map(({ severity, code, span, message }) => {
        const { start, end } = range(span);
        const properties = {
          file,
          line: start.line,
          endLine: end.line,
          col: start.column,
          endColumn: end.column,
          title: code,
        };
        const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
        return `::${commands[severity]} ${list.join(',')}::${escapeData(message[language])}\n`;
      });
    })
    .join('');
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
