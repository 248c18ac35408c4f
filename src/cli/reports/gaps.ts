import { gapsMarkdown } from '../../core/learning-loop/gaps-markdown.ts';
import { type GapsReport, type IncidentGaps, monitoringGaps } from '../../core/learning-loop/monitoring-gaps.ts';
import type { Language } from '../../core/text/words.ts';
import { formatIso } from '../../core/time/format-instant.ts';
import type { Invocation } from '../command.ts';
import { asOf } from '../now.ts';
import { writePage } from '../write-page.ts';
import { openReported } from './open-reported.ts';

/** `hansei report gaps`. */
export function run(invocation: Invocation): number {
  const { language } = invocation;
  const workspace = openReported(invocation);
  const report = monitoringGaps(workspace, asOf(invocation, workspace));
  writePage(
    invocation,
    () => gapsMarkdown(report, language),
    () => jsonOf(report, language),
  );
  return 0;
}

function jsonOf({ monitoringFiles, incidents, metrics }: GapsReport, language: Language) {
  const of = (state: IncidentGaps['state']) =>
    incidents.filter((incident) => incident.state === state).map((incident) => incidentJson(incident, language));
  return {
    monitoring: monitoringFiles,
    gaps: of('late'),
    inTime: of('in-time'),
    unknown: of('unknown'),
    faults: of('fault'),
    metrics: metrics.map(({ metric, calls, incidents: concerned }) => ({
      metric,
      calledForBy: calls.map(({ call: { by, word }, record: { id, file } }) => ({ by, word, id: id ?? null, file })),
      incidents: concerned.length,
    })),
  };
}

function incidentJson(gaps: IncidentGaps, language: Language) {
  const { record, state, delayMinutes, limitMinutes, detection, gap } = gaps;
  const { id, title, file, incident, impact, services, values } = record;
  return {
    id: id ?? null,
    file,
    title,
    severity: values.find(({ severity }) => severity !== undefined)?.severity ?? null,
    category: values.find(({ category }) => category !== undefined)?.category ?? null,
    services,
    started: impact.started === null ? null : formatIso(impact.started, incident.input.zone),
    state,
    delayMinutes,
    limitMinutes,
    detectedBy: detection === undefined ? null : { ...detection, alert: detection.alert ?? null },
    gap: gap === undefined ? null : (gap.gap ?? 'unknown'),
    because: gap?.because[language] ?? null,
    missedSignals: gaps.missedSignals,
    recommendedMetrics: gaps.recommendedMetrics,
    unmappedPrecursors: gaps.unmapped,
  };
}
