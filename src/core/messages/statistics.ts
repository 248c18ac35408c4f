import type { Words } from '../text/words.ts';

export const incidentsTitle = (): Words => ({ en: 'Incidents', ja: 'インシデント一覧' });
export const incidentColumns = (): Readonly<Record<keyof Words, readonly string[]>> => ({
  en: ['Incident', 'Severity', 'Started', 'Time to detect', 'Time to restore', 'Effective downtime', 'Error budget'],
  ja: ['インシデント', '重大度', '開始', '検知まで', '復旧まで', '実効停止時間', 'エラーバジェット'],
});
export const spreadColumns = (): Readonly<Record<keyof Words, readonly string[]>> => ({
  en: ['', 'Incidents', 'Median', '90th percentile'],
  ja: ['', '件数', '中央値', '90 パーセンタイル'],
});
export const spreadNames = (): Readonly<Record<keyof Words, readonly string[]>> => ({
  en: ['Time to detect', 'Time to acknowledge', 'Time to mitigate', 'Time to restore'],
  ja: ['検知までの時間', '対応開始までの時間', '緩和までの時間', '復旧までの時間'],
});
export const stillOpen = (): Words => ({ en: 'ongoing', ja: '継続中' });
export const planned = (): Words => ({ en: 'planned', ja: '計画' });
export const notEnough = (): Words => ({ en: 'not enough data', ja: 'データ不足' });
export const noIncidents = (): Words => ({ en: 'No incidents found.', ja: 'インシデントが見つかりません。' });

export const serviceLevelTitle = (): Words => ({ en: 'Service levels', ja: 'サービスレベル' });
export const serviceLevelColumns = (): Readonly<Record<keyof Words, readonly string[]>> => ({
  en: ['Window', 'Service', 'Availability', 'SLA violation', 'Error budget consumed', 'Incidents'],
  ja: ['期間', 'サービス', '可用性', 'SLA 違反', 'エラーバジェット消費', 'インシデント'],
});
export const allServices = (): Words => ({ en: 'all', ja: '全体' });
export const noBudget = (): Words => ({ en: 'no budget at 100 %', ja: '100 % のため予算なし' });
/** @param names as they stand on the page */
export const notMeasured = (names: string): Words => ({
  en: `Left out, because the target or window is not valid: ${names}`,
  ja: `目標または期間を評価できないため対象外: ${names}`,
});
/** @param files as they stand on the page */
export const notCounted = (files: string): Words => ({
  en: `Left out, because times or fractions are wrong: ${files}`,
  ja: `時刻または割合に誤りがあるため集計外: ${files}`,
});
export const noObjectives = (): Words => ({
  en: 'There is no target: add `sla: { target: 99.9 }` to hansei.yml, an OpenSLO document, or --target.',
  ja: '目標がありません。hansei.yml に `sla: { target: 99.9 }` を書くか、OpenSLO の文書を追加するか、--target を指定してください。',
});
export const target = (): Words => ({ en: 'Target', ja: '目標' });
