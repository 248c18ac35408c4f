import { docsLink } from '../../core/rule-page.ts';
import { rangesIn } from './positions.ts';
import type { CheckResult, ReportContext } from './reporter.ts';

/** The result of `check` as one JSON value. */
export function reportJson({ files, results, baseline }: CheckResult, { language }: ReportContext): string {
  const problems = results.flatMap(({ file, text, problems: found }) => {
    if (found.length === 0) return [];
    const range = rangesIn(text);
    return found.map(({ code, severity, span, message, fixes }) => ({
      file,
      range: range(span),
      code,
      severity,
      message: message[language],
      docs: docsLink(code),
      fixes: fixes.map(({ title }) => title[language]),
    }));
  });
  return `${JSON.stringify({ files, problems, ...(baseline && { baseline }) })}\n`;
}
