import type { PlacedRun } from '../kinds/maintenance/model.ts';
import type { TaskStateName } from '../maintenance/task-state.ts';
import type { PartName, RuleFaultReason } from '../recurrence/recurrence-rule.ts';
import { counted } from '../text/counted.ts';
import type { Words } from '../text/words.ts';
import { didYouMean } from './did-you-mean.ts';

/** @param written the part that is wrong, @param name of the part in capitals */
export function unreadableRule(reason: RuleFaultReason, written: string, name: string): Words {
  const shown = written.length > 60 ? `${written.slice(0, 59)}…` : written;
  const why = faults[reason](shown, name);
  return {
    en: `${why.en} Until this is corrected, the task has no due dates.`,
    ja: `${why.ja}このままでは予定日が決まりません。`,
  };
}

const faults: Readonly<Record<RuleFaultReason, (written: string, name: string) => Words>> = {
  form: (written) => ({
    en: `“${written}” is not part of a recurrence rule: write NAME=VALUE, with ; between the parts.`,
    ja: `「${written}」は RRULE として読めません。NAME=VALUE を ; で区切って書いてください。`,
  }),
  unknown: (_, name) => ({
    en: `“${name}” is not part of a recurrence rule: use FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS and WKST.`,
    ja: `RRULE に「${name}」という項目はありません。使えるのは FREQ、INTERVAL、COUNT、UNTIL、BYDAY、BYMONTHDAY、BYMONTH、BYSETPOS、WKST です。`,
  }),
  unsupported: (written) => ({
    en: `“${written}” is valid in RFC 5545, but not supported: tasks are due daily, weekly, monthly or yearly, at the time of start.`,
    ja: `「${written}」は RFC 5545 では正しい指定ですが、対応していません。作業は日・週・月・年単位で、start の時刻に行うものとします。`,
  }),
  value: (written, name) => ({
    en: `“${written}” cannot be read: ${wanted[name]?.en}.`,
    ja: `「${written}」を読めません。${wanted[name]?.ja}。`,
  }),
  twice: (_, name) => ({
    en: `${name} is in the rule twice: keep one of them.`,
    ja: `${name} が 2 回あります。1 つにしてください。`,
  }),
  'no-frequency': () => ({
    en: 'The rule does not say how often: start it with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.',
    ja: '頻度がありません。FREQ=DAILY、WEEKLY、MONTHLY、YEARLY のいずれかを書いてください。',
  }),
  'both-ends': (written) => ({
    en: `“${written}” and UNTIL both end the rule: keep one of them.`,
    ja: `「${written}」と UNTIL がどちらも終わりを決めています。一方にしてください。`,
  }),
  ordinal: (written) => ({
    en: `“${written}” means the nth weekday, which works with FREQ=MONTHLY or YEARLY only.`,
    ja: `「${written}」の第何曜日という指定は、FREQ=MONTHLY か YEARLY でだけ使えます。`,
  }),
  'month-day-of-week': (written) => ({
    en: `“${written}” does not work with FREQ=WEEKLY: use BYDAY, or FREQ=MONTHLY.`,
    ja: `「${written}」は FREQ=WEEKLY では使えません。BYDAY か FREQ=MONTHLY にしてください。`,
  }),
  'position-of-nothing': (written) => ({
    en: `“${written}” has nothing to choose from: add BYDAY, BYMONTHDAY or BYMONTH.`,
    ja: `「${written}」で選ぶ対象がありません。BYDAY、BYMONTHDAY、BYMONTH のいずれかを加えてください。`,
  }),
  'too-long': () => ({
    en: 'The rule has more than 500 characters: shorten it.',
    ja: '規則が 500 文字を超えています。短くしてください。',
  }),
};

const wanted: Readonly<Record<string, Words>> = {
  FREQ: { en: 'FREQ is DAILY, WEEKLY, MONTHLY or YEARLY', ja: 'FREQ は DAILY、WEEKLY、MONTHLY、YEARLY です' },
  INTERVAL: { en: 'INTERVAL is a whole number, 1 or more', ja: 'INTERVAL は 1 以上の整数です' },
  COUNT: { en: 'COUNT is a whole number from 1 to 9999', ja: 'COUNT は 1〜9999 の整数です' },
  UNTIL: {
    en: 'UNTIL is written like 20261231 or 20261231T150000Z',
    ja: 'UNTIL は 20261231 や 20261231T150000Z のように書きます',
  },
  BYDAY: {
    en: 'BYDAY lists MO, TU, WE, TH, FR, SA, SU, with a number for the nth (1MO, -1FR)',
    ja: 'BYDAY は MO、TU、WE、TH、FR、SA、SU を並べ、第 n は 1MO、-1FR のように書きます',
  },
  BYMONTHDAY: { en: 'BYMONTHDAY lists 1 to 31, or -31 to -1', ja: 'BYMONTHDAY は 1〜31 または -31〜-1 です' },
  BYMONTH: { en: 'BYMONTH lists 1 to 12', ja: 'BYMONTH は 1〜12 です' },
  BYSETPOS: { en: 'BYSETPOS lists 1 to 366, or -366 to -1', ja: 'BYSETPOS は 1〜366 または -366〜-1 です' },
  WKST: { en: 'WKST is MO, TU, WE, TH, FR, SA or SU', ja: 'WKST は MO、TU、WE、TH、FR、SA、SU です' },
} satisfies Readonly<Record<PartName, Words>>;

export const neverDue = (): Words => ({
  en: 'This task is never due: no day from its start on matches the rule. Check the months, days and UNTIL.',
  ja: '規則に合う日が開始日以降にないため、この作業は一度も予定されません。月・日・UNTIL を見直してください。',
});

export function unknownTask(id: string, nearest: string | undefined): Words {
  const guess = didYouMean(nearest);
  return {
    en: `This plan has no task “${id}”, so the run does not count: correct the id.${guess.en}`,
    ja: `この計画に ID「${id}」の作業がないため、実施記録として数えられません。ID を直してください。${guess.ja}`,
  };
}

export const duplicateTask = (id: string): Words => ({
  en: `Another task above has the id “${id}”, so it is not clear which runs belong to which: choose another one.`,
  ja: `ID「${id}」は上の作業で使われており、どちらの実施記録か分かりません。別の ID にしてください。`,
});

export const futureRun = (date: string): Words => ({
  en: `${date} is in the future, so this run does not count yet: correct the date.`,
  ja: `${date} は未来の日付のため、その日まで実施記録として数えられません。日付を直してください。`,
});

/** @param due when it was due, @param open how many times it has been left out */
export function overdueTask(due: string, open: number): Words {
  const more = open > 1 ? { en: `, ${open} times by now`, ja: `（計 ${open} 回分）` } : { en: '', ja: '' };
  return {
    en: `Due on ${due} and not done${more.en}: do it and add a run, or add one with result: skipped and the reason.`,
    ja: `予定日 ${due} を過ぎても実施記録がありません${more.ja}。実施して runs に追記するか、見送りなら result: skipped と理由を書いてください。`,
  };
}

const states: Readonly<Record<TaskStateName, Words>> = {
  overdue: { en: 'overdue', ja: '期限切れ' },
  due: { en: 'due', ja: '要実施' },
  upcoming: { en: 'upcoming', ja: '予定' },
  done: { en: 'done', ja: '完了' },
};
export const stateName = (state: TaskStateName): Words => states[state];
export const columns = (): Readonly<Record<keyof Words, readonly string[]>> => ({
  en: ['State', 'Task', 'Due', 'Next', 'Owner', 'Last run'],
  ja: ['状態', '作業', '予定', '次回', '担当', '前回'],
});
export const resultName = (result: PlacedRun['result']): Words => results[result];
const results: Readonly<Record<PlacedRun['result'], Words>> = {
  done: { en: '', ja: '' },
  failed: { en: 'failed', ja: '失敗' },
  skipped: { en: 'skipped', ja: '見送り' },
};
export const timesOpen = (count: number): Words => ({ en: counted(count, 'time'), ja: `${count} 回分` });
export const noTasks = (): Words => ({
  en: 'No recurring tasks found. hansei new maintenance writes a first plan.',
  ja: '定期作業が見つかりません。hansei new maintenance で計画のテンプレートを作成できます。',
});
export const unreadTasks = (count: number): Words => ({
  en: `${counted(count, 'task is', 'tasks are')} left out, because the rule, start or zone cannot be read: run hansei check for details.`,
  ja: `規則・開始・ゾーンを読めない作業 ${count} 件を除いています。理由は hansei check で確認できます。`,
});
