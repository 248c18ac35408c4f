import { lastOf } from '../../core/search/steps.ts';
import { SymptomSearch } from '../../core/symptoms/symptom-search.ts';
import { configPath } from '../../core/workspace/file-names.ts';
import type { SourceFile } from '../disk/source-files.ts';
import { workspaceOf } from '../open-workspace.ts';
import { type CacheStore, hashesOf } from './cache-store.ts';

interface OpenSearch {
  readonly search: SymptomSearch;
  /** Writes the index for the next search if it changed. To be called after the answer, which must not wait for it. */
  keep(): void;
}

/** What is written before the index. */
interface Head {
  readonly files: readonly (readonly [path: string, hash: string])[];
  /** The files that name synonyms: they change what every query finds. */
  readonly synonyms: readonly string[];
}

interface Kept extends Head {
  readonly index: Uint8Array;
}

/**
 * Search over the files of a root. Where an earlier search kept its index, only files that hold something else than then
 * are read; a change of the configuration makes it anew.
 */
export function openSearch(root: string, files: readonly SourceFile[], store: CacheStore | undefined): OpenSearch {
  if (store === undefined) return { search: searchIn(root, files), keep() {} };
  const hashes = hashesOf(files);
  const kept = keptIn(store);
  const isAsKept = isAsIn(kept, hashes);
  const restored = kept && restoredSearch(root, files, isAsKept, kept);
  const isUnchanged =
    restored !== undefined && hashes.size === kept?.files.length && [...hashes.keys()].every(isAsKept);
  const search = restored ?? searchIn(root, files);
  return {
    search,
    keep() {
      if (isUnchanged) return;
      search.catchUp();
      const index = lastOf(search.saving());
      const head: Head = { files: [...hashes], synonyms: search.filesWithSynonyms() };
      if (index !== undefined) store.write('search', Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), index]));
    },
  };
}

function searchIn(root: string, files: readonly SourceFile[]): SymptomSearch {
  return new SymptomSearch(workspaceOf(root, files).workspace);
}

function keptIn(store: CacheStore): Kept | undefined {
  const content = store.read('search');
  if (content === undefined) return undefined;
  const end = content.indexOf('\n');
  try {
    const head: Head = JSON.parse(content.toString('utf8', 0, end));
    return { ...head, index: content.subarray(end + 1) };
  } catch {
    return undefined;
  }
}

function isAsIn(kept: Kept | undefined, hashes: ReadonlyMap<string, string>): (path: string) => boolean {
  const known = new Map(kept?.files);
  return (path) => known.get(path) === hashes.get(path);
}

/** @returns undefined when all is to be read: another configuration, an index that cannot be read */
function restoredSearch(
  root: string,
  files: readonly SourceFile[],
  isAsKept: (path: string) => boolean,
  { synonyms, index }: Kept,
): SymptomSearch | undefined {
  if (!isAsKept(configPath)) return undefined;
  const isRead = new Set([configPath, ...synonyms]);
  const search = searchIn(
    root,
    files.filter(({ path }) => isRead.has(path) || !isAsKept(path)),
  );
  return lastOf(search.restoring(index, isAsKept)) ? search : undefined;
}
