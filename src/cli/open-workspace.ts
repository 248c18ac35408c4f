import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../core/document/decode.ts';
import { kinds } from '../core/kinds/index.ts';
import { unreadablePath } from '../core/messages/command-line.ts';
import type { Problem } from '../core/problem.ts';
import { Workspace } from '../core/workspace/workspace.ts';
import { listFiles } from './files.ts';
import { pathLookUp } from './path-lookup.ts';

/** A workspace with all its files, and what could not even be decoded. */
export interface OpenWorkspace {
  readonly root: string;
  readonly workspace: Workspace;
  readonly unreadable: ReadonlyMap<string, readonly Problem[]>;
}

/** Reads every file of a root that could be ours. A file that cannot be read is a finding, not a failure. */
export function openWorkspace(root: string, more: readonly string[] = []): OpenWorkspace {
  const workspace = new Workspace(kinds);
  const unreadable = new Map<string, readonly Problem[]>();
  for (const path of new Set([...listFiles(root), ...more])) {
    const result = readText(root, path);
    if ('text' in result) workspace.set(path, result.text);
    else unreadable.set(path, result.problems);
  }
  workspace.lookUp = pathLookUp(root);
  workspace.completeNow();
  return { root, workspace, unreadable };
}

export function readText(
  root: string,
  path: string,
): { readonly text: string } | { readonly problems: readonly Problem[] } {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(root, path));
  } catch (error) {
    const reason = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
    return { problems: [problem('document/unreadable', unreadablePath(path, reason))] };
  }
  const decoded = decode(bytes);
  if (decoded.text !== undefined) return { text: decoded.text };
  return { problems: decoded.problems.map((found) => ({ fixes: [], related: [], ...found })) };
}

function problem(code: string, message: Problem['message']): Problem {
  return { code, severity: 'error', span: { start: 0, end: 1 }, message, fixes: [], related: [] };
}
