import type { SubjectOf } from '../kinds/index.ts';
import { subjectOfKind } from '../kinds/subject-of-kind.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The runbook of a file; undefined when the file holds none. */
export function runbookIn(workspace: Workspace, path: string): SubjectOf<'runbook'> | undefined {
  return subjectOfKind(workspace.file(path)?.documents, 'runbook');
}
