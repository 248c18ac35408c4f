import { kindIds } from '../../../../generated/codes.ts';
import type { Config } from '../../../../generated/types.ts';
import { isMap, pointerTo } from '../../../document/value.ts';
import * as say from '../../../messages/config.ts';
import type { Rule } from '../../../rule.ts';
import { renameKeyFix } from '../../../rules/rename-key-fix.ts';
import { nearestWord } from '../../../text/nearest.ts';

export const unknownKind: Rule<Config, undefined> = {
  code: 'config/unknown-kind',
  severity: 'warning',
  reads: ['/include', '/exclude'],
  summary: { en: 'Globs for an unknown kind of document', ja: '存在しない種類の文書の glob' },
  why: { en: 'The globs under it are never used.', ja: 'その下の glob は使われません。' },
  good: 'include: { runbook: [docs/runbooks/**] }\n',
  bad: 'include: { runbok: [docs/runbooks/**] }\n',
  file: 'hansei.yml',
  *check({ value, source, text }) {
    for (const part of ['include', 'exclude'] as const) {
      const globs: unknown = value[part];
      for (const name of isMap(globs) ? Object.keys(globs) : []) {
        if (kindIds.includes(name)) continue;
        const at = pointerTo(`/${part}`, name);
        const nearest = nearestWord(name, kindIds);
        const fixes = renameKeyFix(text, source, at, nearest);
        yield { at, on: 'key', message: say.unknownKind(name, kindIds, nearest), fixes };
      }
    }
  },
};
