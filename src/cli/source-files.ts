import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../core/document/decode.ts';
import { unreadablePath } from '../core/messages/command-line.ts';
import type { Problem } from '../core/problem.ts';
import { listFiles } from './files.ts';

/** A file as the disk gave it: its bytes, or why there are none. */
export interface SourceFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array | undefined;
  /** The code of the operating system, for example `EACCES`. */
  readonly reason?: string;
}

/** Every file of a root that could be ours, and others that are named. */
export function readSourceFiles(root: string, more: readonly string[] = []): readonly SourceFile[] {
  return [...new Set([...listFiles(root), ...more])].map((path) => readSourceFile(root, path));
}

export function readSourceFile(root: string, path: string): SourceFile {
  try {
    return { path, bytes: readFileSync(join(root, path)) };
  } catch (error) {
    const reason = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
    return { path, bytes: undefined, reason };
  }
}

/** Its text, or a finding for one that has none. */
export function textOfSource({
  path,
  bytes,
  reason = '',
}: SourceFile): { readonly text: string } | { readonly problems: readonly Problem[] } {
  if (bytes === undefined) return { problems: [problem('document/unreadable', unreadablePath(path, reason))] };
  const decoded = decode(bytes);
  if (decoded.text !== undefined) return { text: decoded.text };
  return { problems: decoded.problems.map((found) => ({ fixes: [], related: [], ...found })) };
}

function problem(code: string, message: Problem['message']): Problem {
  return { code, severity: 'error', span: { start: 0, end: 1 }, message, fixes: [], related: [] };
}
