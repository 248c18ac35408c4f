import { counted } from '../text/counted.ts';
import type { Words } from '../text/words.ts';

export const duration = (): Words => ({ en: 'Duration', ja: '影響時間' });
export const timeToDetect = (): Words => ({ en: 'Time to detect', ja: '検知までの時間' });
export const timeToAcknowledge = (): Words => ({ en: 'Time to acknowledge', ja: '対応開始までの時間' });
export const timeToMitigate = (): Words => ({ en: 'Time to mitigate', ja: '緩和までの時間' });
export const timeToRestore = (): Words => ({ en: 'Time to restore', ja: '復旧までの時間' });
export const effectiveDowntime = (): Words => ({ en: 'Effective downtime', ja: '実効停止時間' });
export const affectedUsers = (): Words => ({ en: 'Affected users', ja: '影響ユーザー数' });
export const lostTransactions = (): Words => ({ en: 'Lost transactions', ja: '失われた取引' });
export const revenueLoss = (): Words => ({ en: 'Revenue loss', ja: '売上損失' });
export const availability = (): Words => ({ en: 'Availability', ja: '可用性' });
export const violation = (): Words => ({ en: 'SLA violation', ja: 'SLA 違反' });
export const errorBudgetConsumed = (): Words => ({ en: 'Error budget consumed', ja: 'エラーバジェット消費' });

/** The heading of the section that figures are written into. */
export const sectionHeading = (): Words => ({ en: 'Impact', ja: '影響' });
export const sectionColumns = (): Readonly<Record<keyof Words, readonly [string, string]>> => ({
  en: ['Figure', 'Value'],
  ja: ['指標', '値'],
});

/**
 * What an availability is measured against.
 * @param target percent
 * @param days as it is shown
 * @param objective whose target it is, where a document has several
 */
export function target(
  target: number,
  days: string,
  objective?: { readonly slo: string; readonly name: string },
): Words {
  const [en, ja] =
    objective === undefined
      ? ['', '']
      : [`: objective “${objective.name}” of ${objective.slo}`, `（${objective.slo} の「${objective.name}」）`];
  return { en: `target ${target} %${en}, ${counted(days, 'day')}`, ja: `目標 ${target} %${ja}、${days} 日間` };
}

export const noErrorBudget = (): Words => ({
  en: 'a target of 100 % leaves no error budget',
  ja: '目標 100 % にはエラーバジェットがありません',
});

/** @param consumed percent, as it is shown @param minutes of the whole budget */
export const ofErrorBudget = (consumed: string, minutes: string): Words => ({
  en: `${consumed} % of ${minutes} min`,
  ja: `${consumed} %（${minutes} 分のうち）`,
});
