import { join } from 'node:path';
import { applySafeFixes } from '../core/actions/apply-fixes.ts';
import { changedMeanwhile, fixedCount, unwritablePath } from '../core/messages/command-line.ts';
import type { Language, Words } from '../core/text/words.ts';
import { UserError } from '../core/user-error.ts';
import { cleanLine } from './clean.ts';
import { goThrough } from './collect.ts';
import { replaceFile } from './disk/write-file.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import { noProgress, type Progress } from './progress.ts';

/** Applies all safe fixes on disk and in the workspace. @returns what to tell the person */
export function applyFixes(
  { root, workspace }: OpenWorkspace,
  accept: (path: string) => boolean,
  language: Language,
  progress: Progress = noProgress,
): string {
  let fixes = 0;
  let files = 0;
  const notes: string[] = [];
  for (const path of goThrough(workspace, accept, progress)) {
    const before = workspace.text(path) as string;
    const fixed = applySafeFixes(before, (text) => {
      workspace.set(path, text);
      return workspace.problems(path);
    });
    if (fixed.text === before) continue;
    const obstacle = obstacleTo(root, path, before, fixed.text);
    workspace.set(path, obstacle === undefined ? fixed.text : before);
    if (obstacle === undefined) {
      fixes += fixed.count;
      files++;
    } else notes.push(`${cleanLine(obstacle[language])}\n`);
  }
  return [...notes, `${fixedCount(fixes, files)[language]}\n`].join('');
}

/** Writes a file. @returns why it could not be written: the others are fixed nevertheless */
function obstacleTo(root: string, path: string, before: string, after: string): Words | undefined {
  try {
    return replaceFile(root, join(root, path), before, after) ? undefined : changedMeanwhile(path);
  } catch (error) {
    if (error instanceof UserError) return error.words;
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return unwritablePath(path, code);
  }
}
