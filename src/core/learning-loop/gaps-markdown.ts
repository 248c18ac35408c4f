import * as say from '../messages/gaps.ts';
import { codeSpan } from '../text/escape-markdown.ts';
import { markdownTable } from '../text/markdown-table.ts';
import type { Language } from '../text/words.ts';
import { formatDuration } from '../time/duration.ts';
import { minute } from '../time/instant.ts';
import type { GapsReport, IncidentGaps, MissingMetric } from './monitoring-gaps.ts';
import { incidentCell, plain, shortName } from './page.ts';

/** The gaps of monitoring as a page. Whatever stands in a document is escaped. */
export function gapsMarkdown(report: GapsReport, language: Language): string {
  const of = (state: IncidentGaps['state']) => report.incidents.filter((incident) => incident.state === state);
  const [late, inTime, untold, faults] = [of('late'), of('in-time'), of('unknown'), of('fault')];
  const counts = say.counts(late.length, inTime.length, untold.length, faults.length)[language];
  return [
    `# ${say.title()[language]}\n\n${counts}\n`,
    report.monitoringFiles.length === 0 ? `\n${say.noMonitoring()[language]}\n` : '',
    section(say.faultsHeading()[language], faults.map((gaps) => `- ${incidentCell(gaps.record)}\n`).join('')),
    late.length === 0
      ? ''
      : section(
          say.lateHeading()[language],
          markdownTable(
            say.lateColumns()[language],
            late.map((gaps) => lateCells(gaps, language)),
          ),
        ),
    missing(report, language),
    unmapped(report, language),
    section(say.untoldHeading()[language], untold.map((gaps) => `- ${incidentCell(gaps.record)}\n`).join('')),
  ].join('');
}

function section(heading: string, content: string): string {
  return content === '' ? '' : `\n## ${heading}\n\n${content}`;
}

function lateCells(gaps: IncidentGaps, language: Language): readonly string[] {
  const time = (minutes: number) => formatDuration(minutes * minute, language);
  const { record, delayMinutes, limitMinutes, detection, gap } = gaps;
  const alert = detection?.alert === undefined ? '' : ` (${plain(detection.alert)})`;
  return [
    incidentCell(record),
    time(delayMinutes ?? 0),
    time(limitMinutes),
    detection === undefined ? say.unknown()[language] : `${say.detectedByName(detection.by)[language]}${alert}`,
    say.gapName(gap?.gap ?? null)[language],
    plain(gap?.because[language] ?? ''),
  ];
}

function missing({ metrics, incidents }: GapsReport, language: Language): string {
  if (incidents.length === 0) return '';
  const heading = say.missingHeading()[language];
  if (metrics.length === 0) {
    const reason = incidents.some(({ callsForAny }) => callsForAny) ? say.nothingMissing() : say.nothingCalledFor();
    return section(heading, `${reason[language]}\n`);
  }
  const rows = metrics.map(({ metric, calls, incidents: concerned }: MissingMetric) => [
    codeSpan(metric),
    [...new Set(calls.map(({ call }) => plain(say.calledForBy(call.by, call.word)[language])))].slice(0, 10).join(', '),
    concerned.slice(0, 20).map(shortName).join(', ') + (concerned.length > 20 ? ' …' : ''),
  ]);
  return section(heading, markdownTable(say.missingColumns()[language], rows));
}

function unmapped({ incidents }: GapsReport, language: Language): string {
  const lines = incidents.flatMap(({ unmapped: words, record }) =>
    words.length === 0 ? [] : [`- ${shortName(record)}: ${words.map(codeSpan).join(', ')}\n`],
  );
  return lines.length === 0
    ? ''
    : section(say.unmappedHeading()[language], `${say.unmappedAdvice()[language]}\n\n${lines.join('')}`);
}
