import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { OutcomeRecord } from '../core/knowledge/outcome.ts';
import { appendOutcome, logBeside, readLog } from '../core/knowledge/outcome-log.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { fileText } from './disk/file-bytes.ts';
import { targetOutside } from './disk/paths.ts';
import { repositoryOf } from './disk/root.ts';
import { writtenFile } from './disk/write-file.ts';

/**
 * Adds one line to the log beside an entry.
 * @param entryFile relative to the root
 * @throws UserError where a link in place of the log leads out of the root
 */
export function writeOutcome(root: string, entryFile: string, record: OutcomeRecord): void {
  const path = writtenFile(root, join(root, logBeside(entryFile)));
  appendFileSync(path, appendOutcome(fileText(path) ?? '', record).text);
}

/** All outcomes recorded beside the entries of a workspace; none of a log that is a link out of the repository. */
export function readOutcomes(root: string, workspace: Workspace): readonly OutcomeRecord[] {
  const logs = new Set(
    [...workspace.searchEntries()].filter(({ kind }) => kind === 'knowledge').map(({ file }) => logBeside(file)),
  );
  const repository = repositoryOf(root);
  return [...logs].flatMap((log) => {
    const path = join(root, log);
    const isOwn = existsSync(path) && targetOutside(repository, path) === undefined;
    return readLog((isOwn ? fileText(path) : undefined) ?? '');
  });
}
