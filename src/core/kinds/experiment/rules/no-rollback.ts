import type { Experiment } from '../../../../generated/types.ts';
import { isMap, type Value } from '../../../document/value.ts';
import { textsOf } from '../../../document/walk.ts';
import * as say from '../../../messages/experiment.ts';
import type { Rule } from '../../../rule.ts';
import { example } from '../examples.ts';
import type { ExperimentModel, OwnFields, PlacedActivity } from '../model.ts';

export const noRollback: Rule<Experiment, ExperimentModel> = {
  code: 'experiment/no-rollback',
  severity: 'warning',
  reads: ['/method', '/rollbacks'],
  summary: { en: 'An action without a rollback', ja: '元に戻す手順のない操作' },
  why: {
    en: 'When the experiment is aborted, the system stays broken. List an action that needs no rollback (a pod that restarts by itself) under no_rollback, with the reason.',
    ja: '実験を中止すると、壊れた状態のまま残ります。自動で回復するため不要な操作は、理由とともに no_rollback に書きます。',
  },
  good: example({}),
  bad: example({ rollbacks: '' }),
  *check({ model: { actions, rollbacks, own } }) {
    // As many rollbacks as actions: nobody but the author can tell which is whose.
    if (rollbacks.length >= actions.length) return;
    const undone = new Set(rollbacks.flatMap(targetsOf));
    for (const action of actions) {
      if (needsNone(action, own) || targetsOf(action).some((target) => undone.has(target))) continue;
      yield { at: `${action.at}/name`, message: say.noRollback(action.name) };
    }
  },
};

function needsNone({ name }: PlacedActivity, own: OwnFields | undefined): boolean {
  const excused = own?.fields['no_rollback'];
  return isMap(excused) ? Object.hasOwn(excused, name) : Array.isArray(excused) && excused.includes(name);
}

/** What an activity is about: the words of its arguments and its address, options and verbs aside. */
function targetsOf({ activity }: PlacedActivity): readonly string[] {
  const provider = activity['provider'];
  if (!isMap(provider)) return [];
  const texts = [...textsOf(provider['arguments']), ...textsOf(provider['url'] as Value | undefined)].slice(
    0,
    mostTexts,
  );
  return texts
    .flatMap(({ value: text }) => text.slice(0, longestText).split(/[\s,=]+/))
    .filter((word) => /^\w.{2,}$/.test(word) && !verb.test(word));
}

const mostTexts = 50;
const longestText = 500;
const verb =
  /^(?:start|stop|restart|add|del|delete|kill|apply|create|remove|enable|disable|true|false|null|POST|PUT|GET)$/i;
