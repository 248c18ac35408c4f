import { schema } from '../../../generated/schemas/maintenance.ts';
import type { Maintenance } from '../../../generated/types.ts';
import { validate } from '../../../generated/validators/maintenance.js';
import { documentLinks } from '../../rules/document-links.ts';
import { placeholder } from '../../rules/placeholder.ts';
import { timeAmbiguous } from '../../rules/time-ambiguous.ts';
import { timeAssumedZone } from '../../rules/time-assumed-zone.ts';
import { timeNonexistent } from '../../rules/time-nonexistent.ts';
import { timeUnknownZone } from '../../rules/time-unknown-zone.ts';
import { timeUnreadable } from '../../rules/time-unreadable.ts';
import { unreadableDuration } from '../../rules/unreadable-duration.ts';
import type { KindBody } from '../kind.ts';
import { factsOf } from './facts.ts';
import { type MaintenanceModel, modelOf } from './model.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { duplicateTask } from './rules/duplicate-task.ts';
import { futureRun } from './rules/future-run.ts';
import { neverDue } from './rules/never-due.ts';
import { overdueTask } from './rules/overdue-task.ts';
import { unknownRunbook } from './rules/unknown-runbook.ts';
import { unknownTask } from './rules/unknown-task.ts';
import { unreadableRrule } from './rules/unreadable-rrule.ts';
import { templates } from './templates.ts';

/** Recurring preventive tasks and the record of their runs. */
export const maintenanceKind = (): KindBody<Maintenance, MaintenanceModel> => ({
  schema,
  validate,
  model: modelOf,
  rules: [
    placeholder,
    unreadableRrule,
    neverDue,
    unknownTask,
    futureRun,
    duplicateTask,
    duplicateId,
    unknownRunbook,
    overdueTask,
    timeUnreadable,
    timeUnknownZone,
    timeAssumedZone,
    timeAmbiguous,
    timeNonexistent,
    documentLinks,
    unreadableDuration(['/maintenance/tasks/*/duration', '/maintenance/tasks/*/overdue_after']),
  ],
  facts: factsOf,
  templates,
});
