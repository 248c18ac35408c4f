import type { HealthCheck, Maintenance, Runbook } from '../../generated/types.ts';
import type { HealthCheckModel } from '../kinds/health-check/model.ts';
import type { MaintenanceModel } from '../kinds/maintenance/model.ts';
import type { RunbookModel } from '../kinds/runbook/model.ts';
import { hasNoTasks } from '../messages/exports.ts';
import type { Subject } from '../rule.ts';
import { chaosToolkitJson } from './chaos-toolkit.ts';
import type { DocumentExport, ExportContext, Exported } from './exported.ts';
import { healthCheckScript } from './health-check-script.ts';
import { calendarOfPlans } from './ics.ts';
import { runbookScript } from './runbook-script.ts';

/** The table of exports that are made of documents of a file. */
export const documentExports: readonly DocumentExport[] = [
  { form: 'ics', kind: 'maintenance', joins: true, write: calendar },
  { form: 'bash', kind: 'health-check', write: healthCheck },
  { form: 'bash', kind: 'runbook', write: guidedRunbook },
  { form: 'chaostoolkit', kind: 'experiment', write: (_, { written }) => chaosToolkitJson(written) },
];

function calendar(first: Subject, { now }: ExportContext, others: readonly Subject[] = []): Exported {
  const plans = [first, ...others].map((subject, index) => {
    const { path, value, model } = subject as Subject<Maintenance, MaintenanceModel>;
    const { id, title } = value.maintenance ?? {};
    return { model, title: title ?? id ?? path, name: id ?? (index === 0 ? path : `${path}#${index + 1}`) };
  });
  const text = calendarOfPlans(plans, now);
  return text.includes('BEGIN:VEVENT') ? { text } : { fault: hasNoTasks(first.path) };
}

function healthCheck(subject: Subject, { language }: ExportContext): Exported {
  const { path, value, model } = subject as Subject<HealthCheck, HealthCheckModel>;
  return healthCheckScript(value.health_check?.title ?? value.health_check?.id ?? path, model, language);
}

function guidedRunbook(subject: Subject, { language }: ExportContext): Exported {
  return runbookScript(subject as Subject<Runbook, RunbookModel>, language);
}
