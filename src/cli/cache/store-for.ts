import { resolve } from 'node:path';
import type { Invocation } from '../command.ts';
import { flag, textOption } from '../options.ts';
import type { CacheStore } from './cache-store.ts';

/** So many files take long enough that it is worth keeping what was found. */
const fewestKept = 50;

/** Where a command keeps what it finds in a root; undefined where it does without: few files, nothing is to be kept, or no home. */
export async function storeFor(root: string, files: number, invocation: Invocation): Promise<CacheStore | undefined> {
  const named = textOption(invocation, 'cache-dir');
  if (flag(invocation, 'no-cache') || (named === undefined && files < fewestKept)) return undefined;
  const { directory, environment } = invocation.surroundings;
  const { cacheFolderOf, cacheStoreFor } = await import('./cache-store.ts');
  const folder = named === undefined ? cacheFolderOf(environment) : resolve(directory, named);
  return folder === undefined ? undefined : cacheStoreFor(root, folder);
}
