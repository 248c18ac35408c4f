import type { Experiment } from '../../../../generated/types.ts';
import type { Pointer } from '../../../document/value.ts';
import * as say from '../../../messages/experiment.ts';
import type { Fix } from '../../../problem.ts';
import type { Rule, Subject } from '../../../rule.ts';
import { example, probe } from '../examples.ts';
import type { ExperimentModel } from '../model.ts';

export const twoElementTolerance: Rule<Experiment, ExperimentModel> = {
  code: 'experiment/two-element-tolerance',
  severity: 'warning',
  reads: ['/steady-state-hypothesis/probes'],
  summary: { en: 'A tolerance of two numbers', ja: '数値 2 つの許容値' },
  why: {
    en: 'The specification reads [a, b] as a range, the library that runs the experiment as “one of these two”: a value between them fails. A range says so, and both agree.',
    ja: '仕様では [a, b] は範囲ですが、実行するライブラリーは「どちらか一方」と解釈するため、間の値は失敗になります。type: range と書けば解釈が一致します。',
  },
  good: example({ hypothesis: probe('{ type: range, range: [200, 299] }') }),
  bad: example({ hypothesis: probe('[200, 299]') }),
  *check(subject) {
    for (const { at, activity } of subject.model.probes) {
      const tolerance = activity['tolerance'];
      if (!Array.isArray(tolerance) || tolerance.length !== 2) continue;
      const [low, high]: unknown[] = tolerance;
      if (typeof low !== 'number' || typeof high !== 'number') continue;
      const place = `${at}/tolerance`;
      yield {
        at: place,
        message: say.twoElements(low, high),
        fixes: low <= high ? fixesFor(subject, place, low, high) : [],
      };
    }
  },
};

/** From the key on: a list below its key becomes a map beside it. A comment between the two is not thrown away. */
function fixesFor({ source, text }: Subject, at: Pointer, low: number, high: number): readonly Fix[] {
  const { key, value } = source.node(at) ?? {};
  if (key === undefined || value === undefined || !/^\s*:\s*$/.test(text.slice(key.end, value.start))) return [];
  if (/#/.test(text.slice(value.start, value.end))) return [];
  const quote = text[key.start] === '"' ? '"' : '';
  const [type, range] = ['type', 'range'].map((word) => quote + word + quote);
  const written = `: { ${type}: ${range}, ${range}: [${low}, ${high}] }`;
  const end = value.start + text.slice(value.start, value.end).trimEnd().length;
  return [{ title: say.makeRange(low, high), edits: [{ span: { start: key.end, end }, text: written }], safe: false }];
}
