import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { attributesName, driverName, mergeAttributes, mergeDriver } from '../core/knowledge/merge-attributes.ts';
import { applyEdits } from '../core/text/span.ts';
import { UserError } from '../core/user-error.ts';
import { fileText } from './disk/file-bytes.ts';
import { repositoryOf } from './disk/root.ts';
import { createFile, replaceFile } from './disk/write-file.ts';
import { git } from './git.ts';

/** What was told to Git. */
interface MergeSetup {
  /** True when the folder's `.gitattributes` was written. */
  readonly attributes: boolean;
  /** True when the clone's configuration was written. */
  readonly driver: boolean;
}

/** Tells Git how outcomes recorded in a folder are merged. Does nothing outside a repository. */
export function prepareMerge(root: string, folder: string): MergeSetup {
  if (!existsSync(join(repositoryOf(folder), '.git'))) return { attributes: false, driver: false };
  const path = join(folder, attributesName);
  const text = fileText(path);
  const missing = mergeAttributes(text ?? '');
  const attributes =
    missing !== undefined &&
    (text === undefined
      ? createFile(root, path, missing.text)
      : replaceFile(root, path, text, applyEdits(text, [missing])));
  return { attributes, driver: configuredDriver(folder) === undefined && installDriver(folder) };
}

/** Writes the merge driver into the configuration of this clone. @returns false outside a repository, or without git */
export function installDriver(folder: string): boolean {
  const program = [process.execPath, resolve(process.argv[1] ?? 'hansei')];
  return configure(folder, ['config', '--local', `merge.${driverName}.driver`, mergeDriver(program)]) !== undefined;
}

function configuredDriver(folder: string): string | undefined {
  return configure(folder, ['config', '--get', `merge.${driverName}.driver`]);
}

/** @returns what git answers; undefined when it is not there or refuses */
function configure(folder: string, args: readonly string[]): string | undefined {
  try {
    const { failed, bytes } = git(folder, args);
    return failed ? undefined : bytes.toString('utf8');
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
