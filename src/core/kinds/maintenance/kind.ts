import { maintenance as schema } from '../../../generated/schemas.ts';
import type { Maintenance } from '../../../generated/types.ts';
import { maintenance as validate } from '../../../generated/validators.js';
import { documentLinks } from '../../rules/document-links.ts';
import { placeholder } from '../../rules/placeholder.ts';
import { timeUnknownZone } from '../../rules/time-unknown-zone.ts';
import { timeUnreadable } from '../../rules/time-unreadable.ts';
import { unreadableDuration } from '../../rules/unreadable-duration.ts';
import { defineKind } from '../kind.ts';
import { otherDocument } from '../other-document.ts';
import { factsOf } from './facts.ts';
import { type MaintenanceModel, modelOf } from './model.ts';
import { duplicateTask } from './rules/duplicate-task.ts';
import { neverDue } from './rules/never-due.ts';
import { overdueTask } from './rules/overdue-task.ts';
import { unknownRunbook } from './rules/unknown-runbook.ts';
import { unknownTask } from './rules/unknown-task.ts';
import { unreadableRrule } from './rules/unreadable-rrule.ts';
import { templates } from './templates.ts';

/** Recurring preventive tasks and the record of their runs. */
export const maintenanceKind = defineKind<Maintenance, MaintenanceModel, 'maintenance'>({
  id: 'maintenance',
  title: { en: 'Maintenance plan', ja: '予防保守の計画' },
  recognition: { rootKey: 'maintenance', isOther: otherDocument('maintenance', ['tasks', 'runs']) },
  schema,
  validate,
  model: modelOf,
  rules: [
    placeholder,
    unreadableRrule,
    neverDue,
    unknownTask,
    duplicateTask,
    unknownRunbook,
    overdueTask,
    timeUnreadable,
    timeUnknownZone,
    documentLinks,
    unreadableDuration(['/maintenance/tasks/*/duration', '/maintenance/tasks/*/overdue_after']),
  ],
  facts: factsOf,
  templates,
});
