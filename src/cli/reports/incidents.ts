import { impactJson } from '../../core/impact/impact-json.ts';
import { incidentStatistics } from '../../core/statistics/incidents.ts';
import { incidentsMarkdown } from '../../core/statistics/statistics-markdown.ts';
import type { Invocation } from '../command.ts';
import { asOf } from '../now.ts';
import { formatOf } from '../options.ts';
import { openReported } from './open-reported.ts';

/** `hansei report incidents`. */
export function run(invocation: Invocation): number {
  const { surroundings, language } = invocation;
  const workspace = openReported(invocation);
  const statistics = incidentStatistics(workspace, asOf(invocation, workspace));
  if (formatOf(invocation, ['markdown']) !== 'json') {
    surroundings.write(incidentsMarkdown(statistics, language));
    return 0;
  }
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
  surroundings.write(`${JSON.stringify({ incidents: listed, summary })}\n`);
  return 0;
}
