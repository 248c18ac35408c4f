import { fingerprintsOf } from '../../core/fingerprint.ts';
import type { Severity } from '../../core/problem.ts';
import { hashOf } from '../../core/text/hash.ts';
import { rangesIn } from './positions.ts';
import type { CheckResult, ReportContext } from './reporter.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info', hint: 'info' };

/** The result of `check` as GitLab's code quality report: findings that a merge request brings are shown beside its lines. */
export function reportGitlab({ results }: CheckResult, { language, place }: ReportContext): string {
  const issues = results.flatMap(({ file, text, problems }) => {
    if (problems.length === 0) return [];
    const range = rangesIn(text);
    const fingerprints = fingerprintsOf(problems, text);
    const path = place(file);
    return problems.map(({ code, severity, span, message }, index) => {
      const { start, end } = range(span);
      return {
        description: message[language],
        check_name: code,
        // Unique in the whole report, hence the path.
        fingerprint: hashOf(`${path}\n${fingerprints[index]}`),
        severity: severities[severity],
        location: { path, lines: { begin: start.line, end: end.line } },
      };
    });
  });
  return `${JSON.stringify(issues)}\n`;
}
