import { formatNumber } from '../impact/format.ts';
import * as say from '../messages/loop.ts';
import { noIncidents } from '../messages/statistics.ts';
import type { Spread } from '../statistics/spread.ts';
import { markdownTable } from '../text/markdown-table.ts';
import type { Language } from '../text/words.ts';
import { formatDuration } from '../time/duration.ts';
import { minute } from '../time/instant.ts';
import type { IncidentLoop, LoopReport } from './loop.ts';
import { incidentCell, plain, shortName } from './page.ts';
import { recurrenceDays } from './recurrence.ts';
import { stageNames } from './stages.ts';
import { needed, type Period } from './trend.ts';

const marks = { done: '✓', partly: '◐', open: '✗', unknown: '?' } as const;
const mostLines = 200;

/** The loop as a page. Whatever stands in a document is escaped. */
export function loopMarkdown(report: LoopReport, language: Language): string {
  const head = `# ${say.title()[language]}\n\n`;
  if (report.incidents.length === 0) return `${head}${noIncidents()[language]}\n`;
  const columns = [say.incident()[language], ...stageNames.map((name) => say.stageName(name)[language])];
  return [
    `${head}${say.legend()[language]}\n\n`,
    markdownTable(
      columns,
      report.incidents.map(({ record, stages }) => [
        incidentCell(record),
        ...stageNames.map((name) => marks[stages[name].state]),
      ]),
    ),
    missing(report.incidents, language),
    `\n## ${say.overTime()[language]}\n\n`,
    markdownTable(
      say.timeColumns()[language],
      report.periods.map((period) => periodCells(period, language)),
    ),
    recurrence(report, language),
    actions(report, language),
  ].join('');
}

function missing(incidents: readonly IncidentLoop[], language: Language): string {
  const lines = incidents.flatMap(({ record, stages }) => {
    const items = stageNames.flatMap((name) =>
      stages[name].missing.map((words) => `  - ${say.stageName(name)[language]}: ${plain(words[language])}\n`),
    );
    return items.length === 0 ? [] : [`- ${shortName(record)}\n`, ...items];
  });
  if (lines.length === 0) return '';
  const rest = lines.length > mostLines ? '- …\n' : '';
  return `\n## ${say.missingHeading()[language]}\n\n${lines.slice(0, mostLines).join('')}${rest}`;
}

function periodCells({ name, incidents, timeToDetect, timeToRestore }: Period, language: Language): readonly string[] {
  const median = ({ n, median }: Spread) => `${timeCell(median, needed.median, language)} (${n})`;
  return [
    name ?? say.all()[language],
    String(incidents),
    median(timeToDetect),
    timeCell(timeToDetect.p90, needed.p90, language),
    median(timeToRestore),
    timeCell(timeToRestore.p90, needed.p90, language),
  ];
}

function timeCell(minutes: number | null, least: number, language: Language): string {
  return minutes === null ? say.notEnough(least)[language] : formatDuration(minutes * minute, language);
}

function recurrence({ recurrence: { followed, recurred, rate, pairs } }: LoopReport, language: Language): string {
  const percent = rate === null ? undefined : formatNumber(rate * 100, language, 1);
  const lines = pairs.map(({ first, again, why }) => {
    const shared = why.map(({ kind, word }) => plain(say.sharedBy(kind, word)[language])).join(', ');
    return `- ${shortName(first)} → ${shortName(again)} (${shared})\n`;
  });
  return [
    `\n## ${say.recurrenceHeading(recurrenceDays)[language]}\n\n`,
    `${say.recurrenceRate(recurred, followed, percent, needed.rate)[language]}\n`,
    lines.length === 0 ? '' : `\n${lines.join('')}`,
  ].join('');
}

function actions({ actions: { inTime, late, untold, rate } }: LoopReport, language: Language): string {
  const percent = (value: number) => formatNumber(value * 100, language, 0);
  const share =
    rate === null
      ? say.actionRateUnknown(needed.rate)[language]
      : say.actionRate(percent(rate.low), percent(rate.high))[language];
  return `\n## ${say.actionsHeading()[language]}\n\n${say.actionCounts(inTime, late, untold)[language]} ${share}\n`;
}
