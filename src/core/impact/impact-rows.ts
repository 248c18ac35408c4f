import { counted } from '../text/counted.ts';
import type { Language } from '../text/words.ts';
import { formatDuration } from '../time/duration.ts';
import { minute } from '../time/instant.ts';
import { formatAmount, formatNumber, formatPercent, formatPoints } from './format.ts';
import type { ImpactReport } from './impact.ts';

interface ImpactRow {
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

/**
 * The figures of an impact that could be computed, in words, in the order of a report.
 * @param shown how a name out of a document is written among them
 */
export function impactRows(
  report: ImpactReport,
  language: Language,
  shown = (name: string) => name,
): readonly ImpactRow[] {
  const time = (minutes: number | null) => (minutes === null ? undefined : formatDuration(minutes * minute, language));
  const number = (value: number | null) => (value === null ? undefined : formatNumber(value, language));
  const { sla, revenueLoss } = report;
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
    sla === null ? undefined : `${formatPercent(sla.availability, language)} (${targetOf(sla, language, shown)})`,
    sla === null ? undefined : formatPoints(sla.violationPoints, language),
    budget(report, language),
  ];
  return values.flatMap((value, index) =>
    value === undefined ? [] : [{ label: labels[language][index] as string, value }],
  );
}

function targetOf(
  { target, windowMinutes, slo = '', objective }: NonNullable<ImpactReport['sla']>,
  language: Language,
  shown: (name: string) => string,
): string {
  const days = formatNumber(windowMinutes / 1440, language, 2);
  const isOne = typeof objective === 'string';
  if (language === 'ja') {
    const whose = isOne ? `（${shown(slo)} の「${shown(objective)}」）` : '';
    return `目標 ${target} %${whose}、${days} 日間`;
  }
  const whose = isOne ? `: objective “${shown(objective)}” of ${shown(slo)}` : '';
  return `target ${target} %${whose}, ${counted(days, 'day')}`;
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
