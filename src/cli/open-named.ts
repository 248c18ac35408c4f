import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Workspace } from '../core/workspace/workspace.ts';
import type { Invocation } from './command.ts';
import { listedPaths } from './disk/path-lookup.ts';
import { rootOf } from './disk/root.ts';
import { openWorkspace, refuseUnreadable } from './open-workspace.ts';
import { textOption } from './options.ts';

/**
 * Opens the repository around a document that is named by its path, by its id, or by both (`FILE#ID`). Only a file counts
 * as a path: a folder may have the name of an id.
 * @returns also the name, with its path made relative to the root
 */
export function openNamed(
  invocation: Invocation,
  written: string,
): { readonly root: string; readonly workspace: Workspace; readonly name: string } {
  const { directory } = invocation.surroundings;
  const file = [written, written.slice(0, Math.max(written.lastIndexOf('#'), 0))].find(
    (part) => part !== '' && statSync(resolve(directory, part), { throwIfNoEntry: false })?.isFile() === true,
  );
  const root = rootOf(directory, textOption(invocation, 'root'), file);
  const opened = openWorkspace(root);
  const path = file === undefined ? written : listedPaths(root)(resolve(directory, file));
  refuseUnreadable(opened, path, file ?? written);
  return { root, workspace: opened.workspace, name: `${path}${written.slice((file ?? written).length)}` };
}
