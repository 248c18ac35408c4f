import { formatAvailability, formatNumber, formatPoints } from '../impact/format.ts';
import type { ServiceLevel } from '../impact/service-level.ts';
import * as say from '../messages/statistics.ts';
import { codeSpan, escapeMarkdown } from '../text/escape-markdown.ts';
import { markdownTable } from '../text/markdown-table.ts';
import type { Language } from '../text/words.ts';
import { formatDuration } from '../time/duration.ts';
import { formatInstant } from '../time/format-instant.ts';
import { minute } from '../time/instant.ts';
import { configPath } from '../workspace/file-names.ts';
import type { IncidentFigures, IncidentStatistics } from './incidents.ts';
import { type ServiceLevelReport, sloName } from './service-level-report.ts';
import type { Spread } from './spread.ts';

/** All incidents and how long they took, as a page. Whatever stands in a document is escaped. */
export function incidentsMarkdown(statistics: IncidentStatistics, language: Language): string {
  const { incidents } = statistics;
  const head = `# ${say.incidentsTitle()[language]}\n\n`;
  if (incidents.length === 0) return `${head}${say.noIncidents()[language]}\n`;
  const spreads = [
    statistics.timeToDetect,
    statistics.timeToAcknowledge,
    statistics.timeToMitigate,
    statistics.timeToRestore,
  ];
  const names = say.spreadNames()[language];
  return [
    head,
    markdownTable(
      say.spreadColumns()[language],
      spreads.map((spread, index) => [names[index] ?? '', ...spreadCells(spread, language)]),
    ),
    '\n',
    markdownTable(
      say.incidentColumns()[language],
      incidents.map((incident) => incidentCells(incident, language)),
    ),
  ].join('');
}

/** How each objective was kept, window by window, as a page. */
export function serviceLevelMarkdown(
  { objectives, notMeasured, notCounted }: ServiceLevelReport,
  language: Language,
): string {
  const head = `# ${say.serviceLevelTitle()[language]}\n`;
  const missed = notMeasured.map(codeSpan).join(' ');
  const unmeasured = missed === '' ? '' : `\n${say.notMeasured(missed)[language]}\n`;
  if (objectives.length === 0) return `${head}${unmeasured || `\n${say.noObjectives()[language]}\n`}`;
  const sections = objectives.map(({ objective, zone, windows }) => {
    const name = objective.name === undefined ? configPath : escapeMarkdown(sloName(objective));
    const rows = windows.flatMap(({ bounds, levels, incidents }) => {
      const span = `${formatInstant(bounds.from, zone)} – ${formatInstant(bounds.to, zone)}`;
      const ids = incidents.map(({ file }) => codeSpan(file)).join(' ');
      const services = [...levels.byService].filter(() => objective.service === undefined);
      const overall = objective.service === undefined ? say.allServices()[language] : escapeMarkdown(objective.service);
      return [
        [span, overall, ...levelCells(levels.overall, language), ids],
        ...services.map(([service, level]) => ['', escapeMarkdown(service), ...levelCells(level, language), '']),
      ];
    });
    return `\n## ${objective.isAsked ? say.target()[language] : name}: ${formatNumber(objective.target, language, 6)} %\n\n${markdownTable(say.serviceLevelColumns()[language], rows)}`;
  });
  const files = notCounted.map(({ file }) => codeSpan(file)).join(' ');
  return head + sections.join('') + unmeasured + (files === '' ? '' : `\n${say.notCounted(files)[language]}\n`);
}

function spreadCells({ n, median, p90 }: Spread, language: Language): readonly string[] {
  const time = (minutes: number | null) =>
    minutes === null ? say.notEnough()[language] : formatDuration(minutes * minute, language);
  return [String(n), time(median), time(p90)];
}

function incidentCells({ file, incident, impact, isPlanned }: IncidentFigures, language: Language): readonly string[] {
  const { value } = incident.subject;
  const time = (minutes: number | null) => (minutes === null ? '' : formatDuration(minutes * minute, language));
  const used = impact.sla?.errorBudgetConsumedPercent;
  const isOpen = impact.started !== null && impact.resolved === null;
  return [
    `${escapeMarkdown((value.title ?? value.id ?? '').slice(0, 200))} ${codeSpan(file)}`.trim(),
    isPlanned ? say.planned()[language] : escapeMarkdown(value.severity ?? ''),
    impact.started === null ? '' : formatInstant(impact.started, incident.input.zone),
    time(impact.timeToDetectMinutes),
    isOpen ? say.stillOpen()[language] : time(impact.timeToRestoreMinutes),
    time(impact.effectiveDowntimeMinutes),
    typeof used === 'number' ? `${formatNumber(used, language, 1)} %` : '',
  ];
}

function levelCells(level: ServiceLevel, language: Language): readonly string[] {
  const used = level.errorBudgetConsumedPercent;
  return [
    formatAvailability(level.availability, level.target, language),
    level.violationPoints === 0 ? '–' : formatPoints(level.violationPoints, language),
    used === null ? say.noBudget()[language] : `${formatNumber(used, language, 1)} %`,
  ];
}
