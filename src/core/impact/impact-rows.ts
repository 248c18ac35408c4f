import * as say from '../messages/impact-figures.ts';
import type { Language, Words } from '../text/words.ts';
import { formatDuration } from '../time/duration.ts';
import { minute } from '../time/instant.ts';
import { formatAmount, formatAvailability, formatNumber, formatPoints } from './format.ts';
import type { ImpactReport } from './impact.ts';

interface ImpactRow {
  readonly label: string;
  readonly value: string;
}

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
  const rows: readonly (readonly [label: Words, value: string | undefined])[] = [
    [say.duration(), time(report.durationMinutes)],
    [say.timeToDetect(), time(report.timeToDetectMinutes)],
    [say.timeToAcknowledge(), time(report.timeToAcknowledgeMinutes)],
    [say.timeToMitigate(), time(report.timeToMitigateMinutes)],
    [say.timeToRestore(), time(report.timeToRestoreMinutes)],
    [say.effectiveDowntime(), time(report.effectiveDowntimeMinutes)],
    [say.affectedUsers(), number(report.affectedUsers)],
    [say.lostTransactions(), number(report.lostTransactions)],
    [
      say.revenueLoss(),
      revenueLoss === null ? undefined : formatAmount(revenueLoss.amount, revenueLoss.currency, language),
    ],
    [say.availability(), sla === null ? undefined : availabilityOf(sla, language, shown)],
    [say.violation(), sla === null ? undefined : formatPoints(sla.violationPoints, language)],
    [say.errorBudgetConsumed(), sla === null ? undefined : budgetOf(sla, language)],
  ];
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label: label[language], value }]));
}

type Level = NonNullable<ImpactReport['sla']>;

function availabilityOf(
  { availability, target, windowMinutes, slo = '', objective }: Level,
  language: Language,
  shown: (name: string) => string,
): string {
  const days = formatNumber(windowMinutes / 1440, language, 2);
  const named = typeof objective === 'string' ? { slo: shown(slo), name: shown(objective) } : undefined;
  return `${formatAvailability(availability, target, language)} (${say.target(target, days, named)[language]})`;
}

function budgetOf({ errorBudgetMinutes, errorBudgetConsumedPercent }: Level, language: Language): string {
  if (errorBudgetMinutes === null || errorBudgetConsumedPercent === null) return say.noErrorBudget()[language];
  const consumed = formatNumber(errorBudgetConsumedPercent, language, 1);
  // 99.9999 % of a day leaves a tenth of a second: that is not 0 minutes.
  const minutes = formatNumber(errorBudgetMinutes, language, errorBudgetMinutes < 1 ? 4 : 2);
  return say.ofErrorBudget(consumed, minutes)[language];
}
