import type { Experiment } from '../../../../generated/types.ts';
import type { Pointer } from '../../../document/value.ts';
import * as say from '../../../messages/experiment.ts';
import type { Fix } from '../../../problem.ts';
import type { Rule, Subject } from '../../../rule.ts';
import { example, probe } from '../examples.ts';
import { type ExperimentModel, rangeTarget } from '../model.ts';

export const twoElementTolerance: Rule<Experiment, ExperimentModel> = {
  code: 'experiment/two-element-tolerance',
  severity: 'warning',
  reads: ['/steady-state-hypothesis/probes'],
  summary: { en: 'A tolerance of two numbers', ja: '数値 2 つの許容値' },
  why: {
    en: 'The specification reads [a, b] as a range. Chaos Toolkit, which runs the experiment, takes it as “one of these two” when it compares a status: 204 does not match [200, 299]. An explicit range means the same to everybody.',
    ja: '仕様では [a, b] は範囲ですが、実行する Chaos Toolkit はステータスの比較では「どちらか一方」と解釈し、204 は [200, 299] に含まれません。type: range と書けば解釈が一致します。',
  },
  good: example({ hypothesis: probe('{ type: range, target: status, range: [200, 299] }') }),
  bad: example({ hypothesis: probe('[200, 299]') }),
  *check(subject) {
    for (const probed of subject.model.probes) {
      const tolerance = probed.activity['tolerance'];
      if (!Array.isArray(tolerance) || tolerance.length !== 2) continue;
      const [low, high]: unknown[] = tolerance;
      if (typeof low !== 'number' || typeof high !== 'number') continue;
      const at = `${probed.at}/tolerance`;
      // Two numbers for a process are two of its exit statuses.
      const isStatus = rangeTarget(probed) !== undefined;
      const fixes = low <= high ? fixesFor(subject, at, isStatus, [low, high]) : [];
      yield { at, message: say.twoElements(low, high, isStatus), fixes };
    }
  },
};

/** From the key on: a list below its key becomes a map beside it. A comment between the two is not thrown away. */
function fixesFor(
  { source, text }: Subject,
  at: Pointer,
  isStatus: boolean,
  [low, high]: readonly [number, number],
): readonly Fix[] {
  const { key, value } = source.node(at) ?? {};
  if (key === undefined || value === undefined || !/^\s*:\s*$/.test(text.slice(key.end, value.start))) return [];
  if (/#/.test(text.slice(value.start, value.end))) return [];
  const quote = text[key.start] === '"' ? '"' : '';
  const pair = (name: string, word: string) => `${quote}${name}${quote}: ${quote}${word}${quote}, `;
  const members = `${pair('type', 'range')}${isStatus ? pair('target', 'status') : ''}${quote}range${quote}`;
  const end = value.start + text.slice(value.start, value.end).trimEnd().length;
  const edits = [{ span: { start: key.end, end }, text: `: { ${members}: [${low}, ${high}] }` }];
  return [{ title: say.makeRange(low, high), edits, safe: false }];
}
