import { isMap, type Value, type ValueMap } from '../../../document/value.ts';
import { wordEdit } from '../../../document/word-edit.ts';
import { changeTo } from '../../../messages/schema.ts';
import { percentTarget, ratioTarget } from '../../../messages/slo.ts';
import type { Rule } from '../../../rule.ts';

const objective = (written: string) => `apiVersion: openslo/v1
kind: SLO
metadata: { name: cart-availability }
spec:
  service: cart
  timeWindow: [{ duration: 30d, isRolling: true }]
  objectives: [{ ${written} }]
`;

export const targetRange: Rule<ValueMap> = {
  code: 'slo/target-range',
  severity: 'error',
  reads: ['/spec/objectives'],
  summary: { en: 'A target that is not a valid ratio or percentage', ja: '比率・パーセントの範囲にない目標' },
  why: {
    en: 'In OpenSLO a target is a ratio (target) or a percentage (targetPercent); nothing can be measured against another number.',
    ja: 'OpenSLO の目標は比率（target）かパーセント（targetPercent）です。範囲外の値では何も評価できません。',
  },
  good: objective('target: 0.999'),
  bad: objective('target: 99.9'),
  *check({ value: { spec }, source, text }) {
    const objectives = isMap(spec) ? spec['objectives'] : undefined;
    for (const [index, written] of (Array.isArray(objectives) ? objectives : []).entries()) {
      const { target, targetPercent } = isMap(written as Value) ? (written as ValueMap) : {};
      const [key, number] = typeof targetPercent === 'number' ? ['targetPercent', targetPercent] : ['target', target];
      if (typeof number !== 'number') continue;
      const isRatio = key === 'target';
      if (isRatio ? number > 0.01 && number <= 1 : number > 1 && number <= 100) continue;
      const meant = isRatio ? number / 100 : number * 100;
      const isMeant = isRatio ? number > 1 && number <= 100 : number > 0.01 && number <= 1;
      const suggestion = isMeant ? Number(meant.toPrecision(12)) : undefined;
      const at = `/spec/objectives/${index}/${key}`;
      const span = source.find(at);
      const fixes =
        suggestion === undefined || span === undefined
          ? []
          : [
              {
                title: changeTo(String(suggestion)),
                edits: [wordEdit(text, span, String(suggestion))],
                safe: false,
              },
            ];
      yield { at, message: isRatio ? ratioTarget(number, suggestion) : percentTarget(number, suggestion), fixes };
    }
  },
};
