import { problemCodes } from '../../../../generated/codes.ts';
import type { Config } from '../../../../generated/types.ts';
import { pointerTo } from '../../../document/value.ts';
import * as say from '../../../messages/config.ts';
import type { Rule } from '../../../rule.ts';
import { renameKeyFix } from '../../../rules/rename-key-fix.ts';
import { nearestWord } from '../../../text/nearest.ts';

export const unknownRule: Rule<Config, undefined> = {
  code: 'config/unknown-rule',
  severity: 'warning',
  reads: ['/rules'],
  summary: { en: 'A severity for a rule that does not exist', ja: '存在しないルールの重大度' },
  why: {
    en: 'The rule you mean keeps its severity, and nobody notices.',
    ja: '意図したルールの設定は変わらず、誰も気付きません。',
  },
  good: 'rules: { timeline/silent-gap: off }\n',
  bad: 'rules: { timeline/silent-gaps: off }\n',
  file: 'hansei.yml',
  *check({ value, source, text }) {
    const unknown = Object.keys(value.rules ?? {}).filter((code) => !problemCodes.includes(code));
    for (const [index, code] of unknown.entries()) {
      const at = pointerTo('/rules', code);
      const nearest = index < mostGuesses ? nearestWord(code, problemCodes) : undefined;
      const fixes = renameKeyFix(text, source, at, nearest);
      yield { at, on: 'key', message: say.unknownRule(code, nearest), fixes };
    }
  },
};

/** Nobody writes so many unknown codes by slips. */
const mostGuesses = 100;
