import type { Experiment } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import { isMap } from '../../../document/value.ts';
import * as say from '../../../messages/experiment.ts';
import type { Rule } from '../../../rule.ts';
import { parseDuration } from '../../../time/duration.ts';
import type { Milliseconds } from '../../../time/instant.ts';
import { example } from '../examples.ts';
import type { ExperimentModel, PlacedActivity } from '../model.ts';

const fields = (duration: string) => `    environment: staging
${duration}    abort_conditions: [Error rate above 5 %]
`;

export const unbounded: Rule<Experiment, ExperimentModel> = {
  code: 'experiment/unbounded',
  severity: 'warning',
  reads: ['/method', '/extensions'],
  summary: { en: 'An experiment without a reliable end', ja: '終わりの定まらない実験' },
  why: {
    en: 'Whoever watches needs to notice when the experiment itself goes wrong. The duration is the longest it may take.',
    ja: '見守る人が、実験そのものの異常に気付けるようにします。duration は実験にかかってよい最長の時間です。',
  },
  good: example({ fields: fields('    duration: 10m\n') }),
  bad: example({ fields: fields('') }),
  *check({ model: { own, method, rollbacks } }) {
    const written = own?.fields['duration'];
    if (written === undefined || written === null) {
      if (method.length > 0) yield { at: own === undefined ? '/method' : own.at, on: 'key', message: say.noDuration() };
      return;
    }
    const at = `${own?.at}/duration`;
    const text = typeof written === 'object' ? JSON.stringify(written).slice(0, 60) : String(written);
    if (isPlaceholder(text)) return;
    const duration = parseDuration(text);
    if (duration.kind !== 'duration') yield { at, message: say.unreadableDuration(text) };
    else {
      const pauses = [...method, ...rollbacks].reduce((sum, activity) => sum + pausesOf(activity), 0);
      if (pauses > duration.high) yield { at, message: say.tooShort(pauses) };
    }
  },
};

/** The seconds that Chaos Toolkit waits around an activity, in milliseconds. */
function pausesOf({ activity: { pauses } }: PlacedActivity): Milliseconds {
  if (!isMap(pauses)) return 0;
  return ['before', 'after'].reduce((sum, key) => {
    const seconds = pauses[key];
    return sum + (typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : 0);
  }, 0);
}
