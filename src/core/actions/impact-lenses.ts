import { formatAmount, formatAvailability, formatNumber } from '../impact/format.ts';
import { computeImpact, type ImpactReport } from '../impact/impact.ts';
import * as say from '../messages/impact-command.ts';
import { languageOf } from '../text/language.ts';
import { LineTable } from '../text/lines.ts';
import type { Language } from '../text/words.ts';
import { formatDuration } from '../time/duration.ts';
import { minute } from '../time/instant.ts';
import { questionsAbout } from './impact-questions.ts';
import { impactSectionEdit, isImpactOutdated } from './impact-section.ts';
import type { Incident } from './incident-impact.ts';

/** One short line above a line of the document. */
interface ImpactLens {
  /** 0-based. */
  readonly line: number;
  readonly title: string;
  /** What a click does: show all figures, or refresh those in the document. */
  readonly refresh: boolean;
}

/** What stands above the basic facts of an incident, and above figures in the document that no longer hold. */
export function impactLenses({ subject, input }: Incident, language: Language): readonly ImpactLens[] {
  const lines = new LineTable(subject.text);
  const report = computeImpact(input);
  const line = Math.min(...factOffsets(subject).map((offset) => lines.lineAt(offset)));
  const missing = questionsAbout(report.missing).length;
  const titles = [...figuresOf(report, language), ...(missing > 0 ? [say.completeInputs(missing)[language]] : [])];
  const lenses = titles.map((title) => ({ line: Number.isFinite(line) ? line : 0, title, refresh: false }));
  const { markdown } = subject;
  if (markdown === undefined || !isImpactOutdated(markdown, report, languageOf(subject.text))) return lenses;
  const { span } = impactSectionEdit(markdown, report, languageOf(subject.text));
  return [...lenses, { line: lines.lineAt(span.start), title: say.outdatedSection()[language], refresh: true }];
}

/** Where the basic facts begin that a lens may stand above. */
function factOffsets({ source }: Incident['subject']): readonly number[] {
  return ['/started', '/detected', '/resolved', '/duration'].flatMap((pointer) => {
    const place = source.find(pointer, 'key');
    return place === undefined ? [] : [place.start];
  });
}

function figuresOf(report: ImpactReport, language: Language): readonly string[] {
  const { durationMinutes, lostTransactions, revenueLoss, sla, started, resolved } = report;
  const titles: string[] = [];
  if (durationMinutes !== null) titles.push(formatDuration(durationMinutes * minute, language));
  if (started !== null && resolved === null) titles.push(say.stillOpen()[language]);
  if (lostTransactions !== null) titles.push(say.transactionsLost(formatNumber(lostTransactions, language))[language]);
  if (revenueLoss !== null) {
    titles.push(say.revenueLost(formatAmount(revenueLoss.amount, revenueLoss.currency, language))[language]);
  }
  if (sla !== null) {
    const { availability, target, objective } = sla;
    const shown = formatAvailability(availability, target, language);
    titles.push(say.availability(shown, target, objective ?? undefined)[language]);
  }
  const used = sla?.errorBudgetConsumedPercent;
  if (typeof used === 'number') titles.push(say.budgetUsed(formatNumber(used, language, 1))[language]);
  return titles;
}
