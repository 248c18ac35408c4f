import type { Maintenance } from '../../generated/types.ts';
import type { MaintenanceModel } from '../kinds/maintenance/model.ts';
import { hasNoTasks } from '../messages/exports.ts';
import type { Subject } from '../rule.ts';
import type { Language, Words } from '../text/words.ts';
import type { Instant } from '../time/instant.ts';
import { calendarOfPlan } from './ics.ts';

/** What an export may need besides the document. */
export interface ExportContext {
  readonly language: Language;
  readonly now: Instant;
}

/** A document in another form, or why it has none. */
export type Exported = { readonly text: string } | { readonly fault: Words };

/** A form that documents of one kind can be exported to. */
export interface DocumentExport {
  readonly form: string;
  /** The kind that it is made of. */
  readonly kind: string;
  write(subject: Subject, context: ExportContext): Exported;
}

/** The table of exports that are made of one document. */
export const documentExports: readonly DocumentExport[] = [{ form: 'ics', kind: 'maintenance', write: calendar }];

function calendar(subject: Subject, { now }: ExportContext): Exported {
  const { path, value, model } = subject as Subject<Maintenance, MaintenanceModel>;
  const { id, title } = value.maintenance ?? {};
  const text = calendarOfPlan({ model, title: title ?? id ?? path, name: id ?? path, now });
  return text.includes('BEGIN:VEVENT') ? { text } : { fault: hasNoTasks(path) };
}
