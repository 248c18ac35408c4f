import { summary } from '../../core/messages/command-line.ts';
import type { Severity } from '../../core/problem.ts';
import type { Language } from '../../core/text/words.ts';
import type { CheckResult } from './reporter.ts';

/** How many files were checked and what was found in them, in one line. */
export function summaryOf({ files, results }: CheckResult, language: Language): string {
  const problems = results.flatMap((found) => found.problems);
  const count = (...wanted: Severity[]) => problems.filter(({ severity }) => wanted.includes(severity)).length;
  return summary(files, count('error'), count('warning'), count('info', 'hint'))[language];
}
