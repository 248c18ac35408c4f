import type { Learning } from '../../../../generated/types.ts';
import { isMap, pointerTo } from '../../../document/value.ts';
import * as say from '../../../messages/learning.ts';
import type { Rule } from '../../../rule.ts';
import { renameKeyFix } from '../../../rules/rename-key-fix.ts';
import { nearestWord } from '../../../text/nearest.ts';
import { scaleOf } from '../../../workspace/vocabulary.ts';

export const unknownLevel: Rule<Learning, undefined> = {
  code: 'learning/unknown-level',
  severity: 'error',
  reads: [],
  acrossFiles: true,
  summary: { en: 'Courses for a level that does not exist', ja: '存在しないレベルのコース' },
  why: {
    en: 'These courses never appear in a plan. The levels are those of the taxonomy’s skill_level, or else beginner, intermediate and advanced.',
    ja: 'このコースは計画に現れません。レベルは分類体系の skill_level、なければ beginner、intermediate、advanced です。',
  },
  good: 'learning_paths:\n  network: { beginner: [tcp_ip_basics] }\n',
  bad: 'learning_paths:\n  network: { begginer: [tcp_ip_basics] }\n',
  *check({ value, source, text }, repository) {
    const allowed = scaleOf(repository, 'skill_level');
    for (const [skill, levels] of Object.entries(value.learning_paths ?? {})) {
      for (const level of isMap(levels) ? Object.keys(levels) : []) {
        if (allowed.includes(level)) continue;
        const at = pointerTo(pointerTo('/learning_paths', skill), level);
        const nearest = nearestWord(level, allowed);
        const fixes = renameKeyFix(text, source, at, nearest);
        yield { at, on: 'key', message: say.unknownLevel(level, allowed, nearest), fixes };
      }
    }
  },
};
