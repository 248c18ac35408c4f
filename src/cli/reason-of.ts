import type { Language } from '../core/text/words.ts';
import { UserError } from '../core/user-error.ts';
import { cleanLine } from './clean.ts';

/**
 * Why a command cannot run, in one line: what is wrong with it, or what the operating system refused (a folder that may
 * not be written, a path that is no file). Undefined for faults of our own.
 */
export function reasonOf(error: unknown, language: Language): string | undefined {
  if (error instanceof UserError) return cleanLine(error.words[language]);
  return error instanceof Error && 'syscall' in error ? cleanLine(error.message) : undefined;
}
