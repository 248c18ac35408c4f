import { join } from 'node:path';
import { applySafeFixes } from '../core/actions/apply-fixes.ts';
import { changedMeanwhile, fixedCount } from '../core/messages/command-line.ts';
import type { Language } from '../core/text/words.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import { replaceFile } from './write-file.ts';

/** Applies all safe fixes on disk and in the workspace. @returns what to tell the person */
export function applyFixes(
  { root, workspace }: OpenWorkspace,
  accept: (path: string) => boolean,
  language: Language,
): string {
  let fixes = 0;
  let files = 0;
  const notes: string[] = [];
  for (const path of [...workspace.paths].filter(accept)) {
    const before = workspace.text(path) as string;
    const fixed = applySafeFixes(before, (text) => {
      workspace.set(path, text);
      return workspace.problems(path);
    });
    if (fixed.text === before) continue;
    workspace.set(path, fixed.text);
    if (replaceFile(join(root, path), before, fixed.text)) {
      fixes += fixed.count;
      files++;
    } else {
      workspace.set(path, before);
      notes.push(`${changedMeanwhile(path)[language]}\n`);
    }
  }
  return [...notes, `${fixedCount(fixes, files)[language]}\n`].join('');
}
