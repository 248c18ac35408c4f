import { impactJson } from '../../core/impact/impact-json.ts';
import { type IncidentStatistics, incidentStatistics } from '../../core/statistics/incidents.ts';
import { incidentsMarkdown } from '../../core/statistics/statistics-markdown.ts';
import type { Invocation } from '../command.ts';
import { asOf } from '../now.ts';
import { writePage } from '../write-page.ts';
import { openReported } from './open-reported.ts';

/** `hansei report incidents`. */
export function run(invocation: Invocation): number {
  const { language } = invocation;
  const workspace = openReported(invocation);
  const statistics = incidentStatistics(workspace, asOf(invocation, workspace));
  writePage(
    invocation,
    () => incidentsMarkdown(statistics, language),
    () => jsonOf(statistics),
  );
  return 0;
}

function jsonOf(statistics: IncidentStatistics) {
  const { incidents, timeToDetect, timeToAcknowledge, timeToMitigate, timeToRestore } = statistics;
  const listed = incidents.map(({ file, incident, impact, isPlanned }) => {
    const { title = null, severity = null, category = null, services = [] } = incident.subject.value;
    return {
      file,
      title,
      severity,
      category,
      services,
      planned: isPlanned,
      ...impactJson(impact, incident.input.zone),
    };
  });
  const summary = {
    timeToDetectMinutes: timeToDetect,
    timeToAcknowledgeMinutes: timeToAcknowledge,
    timeToMitigateMinutes: timeToMitigate,
    timeToRestoreMinutes: timeToRestore,
  };
  return { incidents: listed, summary };
}
