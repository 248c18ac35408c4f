import type { SubjectOf } from '../kinds/index.ts';
import { hasNoTasks } from '../messages/exports.ts';
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

type Plan = SubjectOf<'maintenance'>;

function calendar(first: Plan, { now }: ExportContext, others: readonly Plan[] = []): Exported {
  const plans = [first, ...others].map(({ path, value, model }, index) => {
    const { id, title } = value.maintenance ?? {};
    return { model, title: title ?? id ?? path, name: id ?? (index === 0 ? path : `${path}#${index + 1}`) };
  });
  const text = calendarOfPlans(plans, now);
  return text.includes('BEGIN:VEVENT') ? { text } : { fault: hasNoTasks(first.path) };
}

function healthCheck({ path, value, model }: SubjectOf<'health-check'>, { language }: ExportContext): Exported {
  return healthCheckScript(value.health_check?.title ?? value.health_check?.id ?? path, model, language);
}

function guidedRunbook(runbook: SubjectOf<'runbook'>, { language }: ExportContext): Exported {
  return runbookScript(runbook, language);
}
