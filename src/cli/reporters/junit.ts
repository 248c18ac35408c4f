import { type Problem, severities } from '../../core/problem.ts';
import { docsLink } from '../../core/rule-page.ts';
import { escapeXml } from '../../core/text/escape-xml.ts';
import { rangesIn, type TextRange } from './positions.ts';
import type { CheckResult, FileProblems, ReportContext } from './reporter.ts';

/**
 * The result of `check` as JUnit XML: a suite a file, a test case a problem. What `--fail-on` counts is a failure, what is
 * below passes with the message as its output; a file without problems is one case that passes.
 */
export function reportJunit({ results }: CheckResult, context: ReportContext): string {
  const suites = results.map((file) => suiteOf(file, context));
  const tests = results.reduce((sum, { problems }) => sum + Math.max(1, problems.length), 0);
  const failures = results.flatMap(({ problems }) => problems).filter((problem) => fails(problem, context)).length;
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<testsuites name="hansei" tests="${tests}" failures="${failures}" errors="0">\n${suites.join('')}</testsuites>\n`
  );
}

function suiteOf({ file, text, problems }: FileProblems, context: ReportContext): string {
  const range = rangesIn(text);
  const name = escapeXml(context.place(file));
  const failures = problems.filter((problem) => fails(problem, context)).length;
  const cases =
    problems.length === 0
      ? [`<testcase name="${name}" classname="${name}"/>`]
      : problems.map((problem) => caseOf(problem, range(problem.span), name, context));
  return (
    `  <testsuite name="${name}" tests="${cases.length}" failures="${failures}" errors="0" skipped="0">\n` +
    `${cases.map((line) => `    ${line}\n`).join('')}  </testsuite>\n`
  );
}

function caseOf(problem: Problem, { start }: TextRange, file: string, context: ReportContext): string {
  const { code, severity, message } = problem;
  const words = escapeXml(message[context.language]);
  const body = `${file}:${start.line}:${start.column} ${severity} ${words}\n${docsLink(code)}`;
  const open = `<testcase name="${code} ${start.line}:${start.column}" classname="${file}" file="${file}" line="${start.line}">`;
  return fails(problem, context)
    ? `${open}<failure message="${words}" type="${code}">${body}</failure></testcase>`
    : `${open}<system-out>${body}</system-out></testcase>`;
}

function fails({ severity }: Problem, { failOn }: ReportContext): boolean {
  return severities.indexOf(severity) <= severities.indexOf(failOn);
}
