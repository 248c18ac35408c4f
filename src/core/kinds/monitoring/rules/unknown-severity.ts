import type { Monitoring } from '../../../../generated/types.ts';
import { isMap, pointerTo } from '../../../document/value.ts';
import * as say from '../../../messages/monitoring.ts';
import type { Rule } from '../../../rule.ts';
import { renameKeyFix } from '../../../rules/rename-key-fix.ts';
import { nearestWord } from '../../../text/nearest.ts';
import { scaleOf } from '../../../workspace/vocabulary.ts';

const places = ['/monitoring/detection_delay', '/monitoring/alert_policy/severity/base'] as const;

export const unknownSeverity: Rule<Monitoring, undefined> = {
  code: 'monitoring/unknown-severity',
  severity: 'error',
  reads: [],
  acrossFiles: true,
  summary: { en: 'A limit for a severity that does not exist', ja: '存在しない重大度への設定' },
  why: {
    en: 'No incident or alert has this severity, so the limit never applies. The words are those of the taxonomy’s severity_level.',
    ja: 'この重大度のインシデントやアラートはないため、設定が使われません。語は分類体系の severity_level に従います。',
  },
  good: 'monitoring:\n  detection_delay: { default: 5m, critical: 1m }\n',
  bad: 'monitoring:\n  detection_delay: { default: 5m, critcal: 1m }\n',
  *check({ value: { monitoring }, source, text }, repository) {
    const known = scaleOf(repository, 'severity_level');
    for (const place of places) {
      const map: unknown = place === places[0] ? monitoring?.detection_delay : monitoring?.alert_policy?.severity?.base;
      const allowed = place === places[0] ? [...known, 'default'] : known;
      for (const name of isMap(map) ? Object.keys(map) : []) {
        if (allowed.includes(name)) continue;
        const at = pointerTo(place, name);
        const nearest = nearestWord(name, allowed);
        const fixes = renameKeyFix(text, source, at, nearest);
        yield { at, on: 'key', message: say.unknownSeverity(name, known, nearest), fixes };
      }
    }
  },
};
