import { formatAmount, formatNumber } from '../impact/format.ts';
import { computeImpact, type ImpactReport } from '../impact/impact.ts';
import * as say from '../messages/impact-command.ts';
import { LineTable } from '../text/lines.ts';
import type { Language } from '../text/words.ts';
import { formatDuration } from '../time/duration.ts';
import { minute } from '../time/instant.ts';
import { questionsAbout } from './impact-questions.ts';
import { impactSectionEdit, isImpactOutdated } from './impact-section.ts';
import type { Incident } from './incident-impact.ts';

/** One short line above a line of the document. */
export interface ImpactLens {
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

/** The language that a document is written in: figures are inserted in it. */
export function languageOf(text: string): Language {
  return /[\u3040-\u30ff]/.test(text) ? 'ja' : 'en';
}

/** Where the basic facts begin that a lens may stand above. */
function factOffsets({ source }: Incident['subject']): readonly number[] {
  return ['/started', '/detected', '/resolved', '/duration'].flatMap((pointer) => {
    const place = source.find(pointer, 'key');
    return place === undefined ? [] : [place.start];
  });
}

function figuresOf(report: ImpactReport, language: Language): readonly string[] {
  const { durationMinutes, lostTransactions, revenueLoss, sla } = report;
  const word = (en: string, ja: string) => (language === 'ja' ? ja : en);
  const isOpen = report.started !== null && report.resolved === null;
  return [
    ...(durationMinutes === null
      ? []
      : [`${word('Duration', '影響時間')} ${formatDuration(durationMinutes * minute, language)}`]),
    ...(isOpen ? [say.stillOpen()[language]] : []),
    ...(lostTransactions === null
      ? []
      : [`${word('Lost transactions', '失われた取引')} ${formatNumber(lostTransactions, language)}`]),
    ...(revenueLoss === null
      ? []
      : [`${word('Revenue loss', '売上損失')} ${formatAmount(revenueLoss.amount, revenueLoss.currency, language)}`]),
    ...(sla === null
      ? []
      : [
          `${word('Availability', '可用性')} ${formatNumber(sla.availability, language, 3)} % (${word('target', '目標')} ${sla.target} %)`,
        ]),
    ...(sla?.errorBudgetConsumedPercent == null
      ? []
      : [
          `${word('Error budget used', 'エラーバジェット消費')} ${formatNumber(sla.errorBudgetConsumedPercent, language, 1)} %`,
        ]),
  ];
}
