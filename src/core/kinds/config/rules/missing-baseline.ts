import type { Config } from '../../../../generated/types.ts';
import { writeBaseline } from '../../../baseline.ts';
import { noBaseline } from '../../../messages/check-report.ts';
import type { Rule } from '../../../rule.ts';

/** On the command line, `hansei check` stops there; an editor has nothing to stop. */
export const missingBaseline: Rule<Config, undefined> = {
  code: 'config/missing-baseline',
  severity: 'error',
  reads: ['/baseline'],
  summary: { en: 'A baseline that does not exist', ja: '存在しないベースライン' },
  why: {
    en: '`hansei check` stops, and in the editor known problems look like new ones.',
    ja: '`hansei check` は中止され、エディターでは既知の問題が新しい問題と区別されません。',
  },
  beside: { 'ci/hansei-baseline.txt': writeBaseline([]) },
  good: 'baseline: ci/hansei-baseline.txt\n',
  bad: 'baseline: hansei-baseline.txt\n',
  file: 'hansei.yml',
  *check({ settings: { baseline } }, repository) {
    if (baseline === undefined || repository.exists(baseline) !== false) return;
    yield { at: '/baseline', message: noBaseline(baseline) };
  },
};
