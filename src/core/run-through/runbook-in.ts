import type { Runbook } from '../../generated/types.ts';
import type { RunbookModel } from '../kinds/runbook/model.ts';
import type { Subject } from '../rule.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The runbook of a file; undefined when the file holds none. */
export function runbookIn(workspace: Workspace, path: string): Subject<Runbook, RunbookModel> | undefined {
  const document = workspace.file(path)?.documents.find(({ kind }) => kind.id === 'runbook');
  return document?.subject as Subject<Runbook, RunbookModel> | undefined;
}
