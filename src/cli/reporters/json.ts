import { docsLink } from '../../core/rule-page.ts';
import type { Language } from '../../core/text/words.ts';
import { rangesIn } from './positions.ts';
import type { CheckResult, FileProblems, ReportContext } from './reporter.ts';

/** The result of `check` as one JSON value. */
export function reportJson({ files, results, baseline }: CheckResult, { language }: ReportContext): string {
  const problems = results.flatMap((found) =>
    problemsJson(found, language).map((problem) => ({ file: found.file, ...problem })),
  );
  return `${JSON.stringify({ files, problems, ...(baseline && { baseline }) })}\n`;
}

/** The problems of one file as data. */
export function problemsJson({ text, problems }: Omit<FileProblems, 'file'>, language: Language) {
  if (problems.length === 0) return [];
  const range = rangesIn(text);
  return problems.map(({ code, severity, span, message, fixes }) => ({
    range: range(span),
    code,
    severity,
    message: message[language],
    docs: docsLink(code),
    fixes: fixes.map(({ title }) => title[language]),
  }));
}
