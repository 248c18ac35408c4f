import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Workspace } from '../core/workspace/workspace.ts';
import type { Invocation } from './command.ts';
import { rootOf } from './files.ts';
import { openWorkspace, refuseUnreadable } from './open-workspace.ts';
import { textOption } from './options.ts';
import { listedPaths } from './path-lookup.ts';

/**
 * The repository around a document that is named by its path or by its id. A folder may have the name of an id.
 * @returns also the name: relative to the root where it is a file's
 */
export function openNamed(
  invocation: Invocation,
  written: string,
): { readonly workspace: Workspace; readonly name: string } {
  const { directory } = invocation.surroundings;
  const path = resolve(directory, written);
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  const root = rootOf(directory, textOption(invocation, 'root'), isFile ? written : undefined);
  const opened = openWorkspace(root);
  const name = isFile ? listedPaths(root)(path) : written;
  refuseUnreadable(opened, name, written);
  return { workspace: opened.workspace, name };
}
