import { formatAmount, formatNumber } from '../impact/format.ts';
import type { ImpactReport } from '../impact/impact.ts';
import { impactWords } from '../messages/impact-command.ts';
import type { Language } from '../text/words.ts';
import { formatDuration } from '../time/duration.ts';
import { minute } from '../time/instant.ts';

/** One line of an incident's figures: what can be computed, shortest first read. Empty when nothing can. */
export function impactLensText(report: ImpactReport, isOpen: boolean, language: Language): string {
  const ja = language === 'ja';
  const parts: string[] = [];
  const duration = (minutes: number) => formatDuration(minutes * minute, language);
  if (isOpen) parts.push(impactWords.ongoing[language]);
  else if (report.durationMinutes !== null) parts.push(duration(report.durationMinutes));
  const { effectiveDowntimeMinutes: downtime } = report;
  if (downtime !== null && downtime !== report.durationMinutes)
    parts.push(`${ja ? '実効停止' : 'downtime'} ${duration(downtime)}`);
  if (report.lostTransactions !== null)
    parts.push(`${formatNumber(report.lostTransactions, language)} ${ja ? '取引を喪失' : 'transactions lost'}`);
  if (report.revenueLoss !== null)
    parts.push(
      `${ja ? '売上損失 ' : ''}${formatAmount(report.revenueLoss.amount, report.revenueLoss.currency, language)}${ja ? '' : ' revenue'}`,
    );
  if (report.sla !== null) {
    parts.push(`${ja ? '可用性' : 'availability'} ${formatNumber(report.sla.availability, language, 4)} %`);
    const consumed = report.sla.errorBudgetConsumedPercent;
    if (consumed !== null)
      parts.push(`${ja ? 'エラーバジェット' : 'error budget'} ${formatNumber(consumed, language, 1)} %`);
  }
  return parts.join(' · ');
}
