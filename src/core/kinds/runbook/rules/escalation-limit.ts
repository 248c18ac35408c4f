import type { Runbook } from '../../../../generated/types.ts';
import type { Pointer } from '../../../document/value.ts';
import * as say from '../../../messages/runbook.ts';
import type { Rule } from '../../../rule.ts';
import { placeWithin } from '../../../text/place-within.ts';
import { parseDuration } from '../../../time/duration.ts';
import type { Escalation, RunbookModel } from '../model.ts';

const runbook = (minutes: number) => `diagnostic_procedure:
  metadata: { title: Slow responses, estimated_time: 30-60 minutes }
  step_by_step:
    1: { description: Look at the dashboard }
  escalation_criteria:
    - { condition: The cause is not known after ${minutes} minutes, action: call the database team }
`;

export const escalationLimit: Rule<Runbook, RunbookModel> = {
  code: 'runbook/escalation-limit',
  severity: 'warning',
  reads: ['/diagnostic_procedure/metadata/estimated_time', '/diagnostic_procedure/escalation_criteria'],
  summary: { en: 'Escalation after the procedure should be over', ja: '所要時間より遅いエスカレーション' },
  why: {
    en: 'A limit that is later than the end of the procedure helps nobody.',
    ja: '手順が終わるはずの時間より後の期限は、役に立ちません。',
  },
  good: runbook(30),
  bad: runbook(90),
  *check({ value: { diagnostic_procedure: body }, model, source, text }) {
    const stated = body?.metadata?.estimated_time;
    const whole = typeof stated === 'string' ? parseDuration(stated) : undefined;
    if (typeof stated !== 'string' || whole?.kind !== 'duration') return;
    for (const escalation of model.escalations) {
      const limit = limitOf(escalation);
      const length = limit === undefined ? undefined : parseDuration(limit.text);
      const span = limit === undefined ? undefined : source.find(limit.at);
      if (limit === undefined || span === undefined || length?.kind !== 'duration' || length.low <= whole.high)
        continue;
      const place = { text: limit.within, span };
      yield {
        at: limit.at,
        span: placeWithin(place, limit.start, limit.start + limit.text.length, text),
        message: say.lateEscalation(limit.text, stated),
      };
    }
  },
};

interface Limit {
  readonly at: Pointer;
  readonly within: string;
  readonly text: string;
  readonly start: number;
}

const length = '\\d{1,4}\\s?(?:minutes?|mins?|m|hours?|hrs?|h|分間?|時間)';
const waiting = [
  new RegExp(`(?:after|within|in|for more than|longer than|for)\\s(${length})(?![a-z])`, 'i'),
  new RegExp(`(${length})(?:以内に|以内で|経っても|経過しても|たっても|を?過ぎても|を?超えても)`),
];
/** The condition speaks of the work on the incident, not of how long something has been seen. */
const ofTheWork =
  /cause|resol|solv|fix|mitigat|identif|known|found|progress|step|procedure|特定|解決|解消|復旧|回復|判明|不明|分から|わから|改善/i;

/** How long the criterion waits: its `after`, or the one length of time in its condition. */
export function limitOf({ at, condition, after }: Escalation): Limit | undefined {
  if (after !== undefined) return { at: `${at}/after`, within: after, text: after, start: 0 };
  const text = condition.slice(0, 500);
  const match = ofTheWork.test(text)
    ? waiting.map((pattern) => pattern.exec(text)).find((found) => found !== null)
    : undefined;
  const limit = match?.[1];
  if (match === undefined || match === null || limit === undefined) return undefined;
  return { at: `${at}/condition`, within: condition, text: limit, start: match.index + match[0].indexOf(limit) };
}
