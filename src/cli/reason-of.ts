import { refusedBySystem } from '../core/messages/command-line.ts';
import type { Language } from '../core/text/words.ts';
import { UserError } from '../core/user-error.ts';
import { cleanLine } from './clean.ts';

/**
 * Why a command cannot run, in one line: what is wrong with it, or what the operating system refused (a folder that may
 * not be written, a path that is no file). Undefined for faults of our own.
 */
export function reasonOf(error: unknown, language: Language): string | undefined {
  if (error instanceof UserError) return cleanLine(error.words[language]);
  if (!(error instanceof Error && 'syscall' in error)) return undefined;
  const { code = '' } = error as NodeJS.ErrnoException;
  // A file is written under another name first.
  return cleanLine(refusedBySystem(error.message.replace(/\.hansei-\d+(?=')/g, ''), code)[language]);
}
