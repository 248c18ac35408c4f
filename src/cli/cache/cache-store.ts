import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { build } from '../build.ts';
import { makeFolder } from '../disk/make-folder.ts';
import type { SourceFile } from '../disk/source-files.ts';

/**
 * What is kept of one root: its `findings`, which answer a check by themselves when nothing has changed; the `facts` of its
 * files, for when something has; and the index of all entries, for `search`.
 */
export type CachePart = 'findings' | 'facts' | 'search';

/** Keeps what a run found for the next one. It never throws: what cannot be kept or read is found anew. */
export interface CacheStore {
  /** @returns undefined when there is none, or it was written by another build */
  read(part: CachePart): Buffer | undefined;
  write(part: CachePart, content: Buffer): void;
}

const keptFor = 30 * 24 * 60 * 60_000;

/**
 * The store of one root, in a folder that only its owner may read: never in the repository, where anybody could put
 * findings of their own.
 * @returns undefined where the program is not bundled: then nothing tells one build from another
 */
export function cacheStoreFor(root: string, folder: string): CacheStore | undefined {
  if (build === undefined) return undefined;
  // Findings depend on this program and on what Node knows of time zones and scripts.
  const origin = `hansei ${build} ${process.version} ${process.versions['icu']} ${process.versions['tz']}`;
  const own = join(folder, hash(resolve(root)).slice(0, 32));
  // Not the ending of a document, as the folder may lie in the repository itself.
  const fileOf = (part: CachePart) => join(own, `${part}.cache`);
  return {
    read(part) {
      try {
        const content = readFileSync(fileOf(part));
        const end = content.indexOf('\n');
        return content.toString('utf8', 0, end) === origin ? content.subarray(end + 1) : undefined;
      } catch {
        return undefined;
      }
    },
    write(part, content) {
      try {
        makeFolder(own, 0o700);
        replace(fileOf(part), Buffer.concat([Buffer.from(`${origin}\n`), content]));
        utimesSync(own, new Date(), new Date());
        forgetOld(folder);
      } catch {
        // A full disk, a folder that may not be written: the next check begins anew.
      }
    },
  };
}

/**
 * The user's folder for what can be made again; undefined for a user without a home, as containers have them. A path that
 * begins at the current folder is none: that may well be the repository.
 * @param environment for example `process.env`
 */
export function cacheFolderOf(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const { XDG_CACHE_HOME: chosen = '', LOCALAPPDATA: local = '' } = environment;
  const own = { win32: 'AppData/Local', darwin: 'Library/Caches' }[platform() as string] ?? '.cache';
  const folder = [chosen, platform() === 'win32' ? local : '', join(home(), own)].find(isAbsolute);
  return folder === undefined ? undefined : join(folder, 'hansei');
}

function home(): string {
  try {
    return homedir();
  } catch {
    return '';
  }
}

/** What tells the content of each file from any other, in short. Without those that could not be read. */
export function hashesOf(files: readonly SourceFile[]): ReadonlyMap<string, string> {
  return new Map(files.flatMap(({ path, bytes }) => (bytes === undefined ? [] : [[path, hash(bytes)]])));
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}

function replace(path: string, content: Buffer): void {
  const temporary = `${path}.${process.pid}`;
  try {
    writeFileSync(temporary, content, { mode: 0o600 });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function forgetOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (/^[\w-]{32}$/.test(name) && Date.now() - statSync(path).mtimeMs > keptFor) rmSync(path, { recursive: true });
  }
}
