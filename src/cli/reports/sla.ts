import { parseWindow, type Window } from '../../core/impact/window.ts';
import { illegalValue } from '../../core/messages/command-line.ts';
import type { IncidentFigures } from '../../core/statistics/incidents.ts';
import { type ServiceLevelReport, serviceLevelReport } from '../../core/statistics/service-level-report.ts';
import { serviceLevelMarkdown } from '../../core/statistics/statistics-markdown.ts';
import { formatIso } from '../../core/time/format-instant.ts';
import { UserError } from '../../core/user-error.ts';
import type { Invocation } from '../command.ts';
import { nowOf } from '../now.ts';
import { textOption } from '../options.ts';
import { targetOption } from '../target-option.ts';
import { writePage } from '../write-page.ts';
import { openReported } from './open-reported.ts';

/** `hansei report sla`. */
export function run(invocation: Invocation): number {
  const { language } = invocation;
  const workspace = openReported(invocation);
  const override = { target: targetOption(invocation, 'target'), window: windowOption(invocation) };
  const report = serviceLevelReport(workspace, nowOf(invocation, workspace), override);
  writePage(
    invocation,
    () => serviceLevelMarkdown(report, language),
    () => jsonOf(report),
  );
  return 0;
}

function windowOption(invocation: Invocation): Window | undefined {
  const text = textOption(invocation, 'window');
  const window = text === undefined ? undefined : parseWindow(text);
  if (text !== undefined && window === undefined)
    throw new UserError(illegalValue('window', text, ['rolling-30d', 'calendar-month']));
  return window;
}

function jsonOf({ objectives, notMeasured, notCounted }: ServiceLevelReport) {
  const named = ({ file, impact }: IncidentFigures) => ({ id: impact.id, file });
  return {
    objectives: objectives.map(({ objective: { name, part, service, target }, zone, windows }) => ({
      slo: name ?? null,
      objective: part ?? null,
      service: service ?? null,
      target,
      windows: windows.map(({ bounds, levels, incidents }) => ({
        from: formatIso(bounds.from, zone),
        to: formatIso(bounds.to, zone),
        overall: levels.overall,
        services: Object.fromEntries(levels.byService),
        incidents: incidents.map(named),
      })),
    })),
    notMeasured,
    notCounted: notCounted.map(named),
  };
}
