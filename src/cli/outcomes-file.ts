import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type OutcomeRecord, readOutcome } from '../core/knowledge/outcome.ts';
import type { Workspace } from '../core/workspace/workspace.ts';

const fileName = 'outcomes.jsonl';

/** The file beside an entry that its outcomes are written to. */
export function outcomesFile(root: string, entryFile: string): string {
  return join(root, dirname(entryFile), fileName);
}

/** Adds one line; a last line without its break gets one first. */
export function appendOutcome(path: string, record: OutcomeRecord): void {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  appendFileSync(path, `${gap}${JSON.stringify(record)}\n`);
}

/** All outcomes recorded beside the entries of a workspace. Lines that are none are passed over. */
export function readOutcomes(root: string, workspace: Workspace): readonly OutcomeRecord[] {
  const folders = new Set(
    [...workspace.searchEntries()].filter(({ kind }) => kind === 'knowledge').map(({ file }) => dirname(file)),
  );
  return [...folders].flatMap((folder) => {
    const path = join(root, folder, fileName);
    return existsSync(path)
      ? readFileSync(path, 'utf8')
          .split(/\r?\n/)
          .flatMap((line) => readOutcome(line) ?? [])
      : [];
  });
}
