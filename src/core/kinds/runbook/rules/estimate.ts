import type { Runbook } from '../../../../generated/types.ts';
import * as say from '../../../messages/runbook.ts';
import type { Rule } from '../../../rule.ts';
import { type Duration, lengthWords, parseDuration } from '../../../time/duration.ts';
import type { RunbookModel } from '../model.ts';

const runbook = (estimate: string) => `diagnostic_procedure:
  metadata: { title: Slow responses, estimated_time: ${estimate} }
  step_by_step:
    1: { description: Look at the dashboard, estimated_time: 10m }
    2: { description: Read the log, estimated_time: 25m }
`;

type Length = Extract<Duration, { kind: 'duration' }>;

export const estimate: Rule<Runbook, RunbookModel> = {
  code: 'runbook/estimate',
  severity: 'warning',
  reads: ['/diagnostic_procedure/metadata/estimated_time', '/diagnostic_procedure/step_by_step/*'],
  summary: { en: 'Step estimates that do not add up', ja: '手順の合計と合わない所要時間' },
  why: {
    en: 'The estimate tells the person on call whether there is time to try the procedure before escalating.',
    ja: '所要時間は、エスカレーションの前に試す余裕があるかを判断する材料です。',
  },
  good: runbook('30-40 minutes'),
  bad: runbook('20 minutes'),
  *check({ value: { diagnostic_procedure: body }, model }) {
    const stated = body?.metadata?.estimated_time;
    if (typeof stated !== 'string' || model.steps.length === 0) return;
    const whole = parseDuration(stated);
    const parts = model.steps.map(({ step }) => lengthOf(step?.estimated_time));
    if (whole.kind !== 'duration' || whole.approximate || parts.includes('unreadable')) return;
    const known = parts.filter((part): part is Length => typeof part === 'object');
    const [low, high] = [sum(known, 'low'), sum(known, 'high')];
    const tooLong = low > whole.high;
    const tooShort = known.length === model.steps.length && high < whole.low;
    if (!tooLong && !tooShort) return;
    const at = '/diagnostic_procedure/metadata/estimated_time';
    yield { at, message: say.estimateDiffers(inWords(low, high), stated) };
  },
};

function lengthOf(text: unknown): Length | 'unreadable' | undefined {
  if (typeof text !== 'string') return undefined;
  const length = parseDuration(text);
  return length.kind === 'duration' && !length.approximate ? length : 'unreadable';
}

function sum(lengths: readonly Length[], end: 'low' | 'high'): number {
  return lengths.reduce((total, length) => total + length[end], 0);
}

function inWords(low: number, high: number) {
  const [from, to] = [lengthWords(low), lengthWords(high)];
  return low === high ? from : { en: `${from.en} to ${to.en}`, ja: `${from.ja}から${to.ja}` };
}
