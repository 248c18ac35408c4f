import type { Analysis, IncidentRecord } from '../statistics/incident-records.ts';
import { type DayNumber, dayOf } from '../time/day-number.ts';

/** An action of an analysis, with what its words say. */
export interface LinkedAction {
  readonly file: string;
  readonly text: string;
  readonly owner: string | undefined;
  readonly horizon: string | undefined;
  /** The day that it is due; undefined where none can be told. */
  readonly due: DayNumber | undefined;
  readonly isDone: boolean;
  /** The day that its status or proof gives for its end. */
  readonly doneDay: DayNumber | undefined;
  /** It makes that such an incident is noticed: by its type, else by its words. */
  readonly detects: boolean;
  /** Ids of the factors that it answers. */
  readonly factors: readonly string[];
}

/** All actions of an incident's analyses, in order. */
export function actionsOf({ analyses }: Pick<IncidentRecord, 'analyses'>): readonly LinkedAction[] {
  return analyses.flatMap(actionsIn);
}

function actionsIn({ file, subject: { value, model } }: Analysis): readonly LinkedAction[] {
  return model.actions.map(({ text, isDone, due, type, factors }, index) => {
    const { owner, horizon, status = '', proof = '' } = value.actions?.[index] ?? {};
    return {
      file,
      text,
      owner: owner === '' ? undefined : owner,
      horizon,
      due: due?.kind === 'day' ? due.day : undefined,
      isDone,
      doneDay: isDone
        ? dayOf(/\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/.exec(`${status} ${proof}`.slice(0, 500))?.[0])
        : undefined,
      detects: type === undefined || type === '' ? detecting.test(text.slice(0, 500)) : detectType.test(type),
      factors,
    };
  });
}

const detectType = /^detect|^monitor|^検知|^検出|^監視/;
const detecting = /\balerts?\b|\bmonitor|\bdashboard|監視|アラート|検知|発報/i;
