import { counted } from '../text/counted.ts';
import type { Language } from '../text/words.ts';
import { formatDuration } from '../time/duration.ts';
import { minute } from '../time/instant.ts';
import { formatAmount, formatNumber, formatPercent, formatPoints } from './format.ts';
import type { ImpactReport } from './impact.ts';

export interface ImpactRow {
  readonly label: string;
  readonly value: string;
}

const labels = {
  en: [
    'Duration',
    'Time to detect',
    'Time to acknowledge',
    'Time to mitigate',
    'Time to restore',
    'Effective downtime',
    'Affected users',
    'Lost transactions',
    'Revenue loss',
    'Availability',
    'SLA violation',
    'Error budget consumed',
  ],
  ja: [
    '影響時間',
    '検知までの時間',
    '対応開始までの時間',
    '緩和までの時間',
    '復旧までの時間',
    '実効停止時間',
    '影響ユーザー数',
    '失われた取引',
    '売上損失',
    '可用性',
    'SLA 違反',
    'エラーバジェット消費',
  ],
} as const;

/** The figures of an impact that could be computed, in words, in the order of a report. */
export function impactRows(report: ImpactReport, language: Language): readonly ImpactRow[] {
  const time = (minutes: number | null) => (minutes === null ? undefined : formatDuration(minutes * minute, language));
  const number = (value: number | null) => (value === null ? undefined : formatNumber(value, language));
  const { sla, revenueLoss } = report;
  const days = sla === null ? '' : formatNumber(sla.windowMinutes / 1440, language, 2);
  const values: readonly (string | undefined)[] = [
    time(report.durationMinutes),
    time(report.timeToDetectMinutes),
    time(report.timeToAcknowledgeMinutes),
    time(report.timeToMitigateMinutes),
    time(report.timeToRestoreMinutes),
    time(report.effectiveDowntimeMinutes),
    number(report.affectedUsers),
    number(report.lostTransactions),
    revenueLoss === null ? undefined : formatAmount(revenueLoss.amount, revenueLoss.currency, language),
    sla === null
      ? undefined
      : `${formatPercent(sla.availability, language)} (${language === 'ja' ? `目標 ${sla.target} %、${days} 日間` : `target ${sla.target} %, ${counted(days, 'day')}`})`,
    sla === null ? undefined : formatPoints(sla.violationPoints, language),
    budget(report, language),
  ];
  return values.flatMap((value, index) =>
    value === undefined ? [] : [{ label: labels[language][index] as string, value }],
  );
}

function budget({ sla }: ImpactReport, language: Language): string | undefined {
  if (sla === null) return undefined;
  if (sla.errorBudgetMinutes === null || sla.errorBudgetConsumedPercent === null) {
    return language === 'ja'
      ? '目標 100 % にはエラーバジェットがありません'
      : 'a target of 100 % leaves no error budget';
  }
  const consumed = formatNumber(sla.errorBudgetConsumedPercent, language, 1);
  const minutes = formatNumber(sla.errorBudgetMinutes, language, 2);
  return language === 'ja' ? `${consumed} %（${minutes} 分のうち）` : `${consumed} % of ${minutes} min`;
}
