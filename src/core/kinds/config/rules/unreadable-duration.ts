import type { Config } from '../../../../generated/types.ts';
import * as say from '../../../messages/config.ts';
import type { Rule } from '../../../rule.ts';
import { parseDuration } from '../../../time/duration.ts';

export const unreadableDuration: Rule<Config, undefined> = {
  code: 'config/unreadable-duration',
  severity: 'error',
  reads: ['/limits'],
  summary: { en: 'A limit that is not a duration', ja: '時間の長さとして読めないしきい値' },
  why: {
    en: 'Rules that use the limit find nothing.',
    ja: 'このしきい値を使うルールが働かなくなります。',
  },
  good: 'limits: { silent_gap: 90m }\n',
  bad: 'limits: { silent_gap: "90" }\n',
  file: 'hansei.yml',
  *check({ value: { limits } }) {
    for (const key of ['silent_gap', 'detection_delay'] as const) {
      const text = limits?.[key];
      if (typeof text === 'string' && parseDuration(text).kind === 'unreadable')
        yield { at: `/limits/${key}`, message: say.unreadableDuration(text) };
    }
  },
};
