import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { RepositoryChange } from '../core/actions/concerned-files.ts';
import { gitFailed, noGit, notInGit, unknownRevision } from '../core/messages/git.ts';
import { UserError } from '../core/user-error.ts';
import type { IgnoreFile } from '../core/workspace/ignored.ts';
import { pathLookUp } from './disk/path-lookup.ts';
import { isFolder } from './disk/paths.ts';

/** What is different from a revision, in the folder that was asked about and below. Paths are relative to it, with `/`. */
export interface Changes extends RepositoryChange {
  /** The commit that was compared with. */
  readonly base: string;
  /** The files that it holds. */
  readonly filesThen: readonly string[];
  /** The `.gitignore` files that it holds above the folder, nearest first. */
  readonly ignoredAbove: readonly IgnoreFile[];
}

/**
 * The changes in a folder since its history and a revision parted (their merge base), with what is not committed yet and
 * what git does not track yet. Without a common ancestor the revision itself is compared with.
 * @param isWanted which files' earlier content is asked for
 * @throws UserError outside a repository, without git, and for what is no revision
 */
export function changesSince(folder: string, revision: string, isWanted: (path: string) => boolean): Changes {
  // A word with a dash would be an option of git's.
  if (revision === '' || revision.startsWith('-')) throw new UserError(unknownRevision(revision));
  const prefix = git(folder, ['rev-parse', '--show-prefix']);
  if (prefix.failed) throw new UserError(notInGit(folder, prefix.reason));
  const commit = git(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  if (commit.failed) throw new UserError(unknownRevision(revision));
  const common = git(folder, ['merge-base', line(commit), 'HEAD']);
  const base = line(common.failed ? commit : common);
  const compare = [
    'diff',
    '-z',
    '--name-status',
    '--find-renames',
    '--no-ext-diff',
    '--relative',
    '--ignore-submodules=none',
  ];
  const { now, then } = pathsOf(wordsOf(folder, [...compare, base, '--']));
  const untracked = wordsOf(folder, ['ls-files', '-z', '--others', '--exclude-standard']);
  const there = [...now, ...untracked].flatMap((path) => filesAt(folder, path));
  const before = textsAt(folder, base, line(prefix), then.filter(isWanted));
  const paths = [...new Set([...there, ...then])].sort();
  const filesThen = wordsOf(folder, ['ls-tree', '-r', '-z', '--name-only', base]);
  const ignoredAbove = ignoreFilesAbove(folder, base, line(prefix));
  return { base, filesThen, ignoredAbove, paths, before, ...cameAndWent(folder, paths, filesThen) };
}

/**
 * What a path of git's stands for: a file, or another repository below this one (a submodule, say). Of what is different
 * there git names the folder alone, so all of its files are taken for changed.
 */
function filesAt(folder: string, path: string): readonly string[] {
  const inner = path.replace(/\/$/, '');
  if (!isFolder(join(folder, inner))) return [path];
  const own = git(join(folder, inner), ['rev-parse', '--show-prefix']);
  // A submodule that has not been fetched is an empty folder of the repository around it.
  if (own.failed || line(own) !== '') return [path];
  return wordsOf(join(folder, inner), ['ls-files', '-z', '--cached', '--others', '--exclude-standard']).flatMap(
    (below) => filesAt(folder, `${inner}/${below}`),
  );
}

/** Which of the paths, and of the folders above them, are there only now, and which only were. */
function cameAndWent(
  root: string,
  paths: readonly string[],
  filesThen: readonly string[],
): Pick<Changes, 'came' | 'went'> {
  const were = withFolders(filesThen);
  const isThere = pathLookUp(root);
  const all = [...withFolders(paths)];
  return {
    came: all.filter((path) => !were.has(path) && isThere(path)),
    went: all.filter((path) => were.has(path) && !isThere(path)),
  };
}

function withFolders(paths: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const path of paths)
    for (let end = path.length; end > 0 && !all.has(path.slice(0, end)); end = path.lastIndexOf('/', end - 1))
      all.add(path.slice(0, end));
  return all;
}

/** Takes apart what `git diff -z --name-status` writes: a letter and a path, or, of renamed and copied files, two. */
function pathsOf(words: readonly string[]): { readonly now: readonly string[]; readonly then: readonly string[] } {
  const now: string[] = [];
  const then: string[] = [];
  for (let at = 0; at + 1 < words.length; ) {
    const state = words[at++]?.[0];
    const path = words[at++] as string;
    if (state === 'R' || state === 'C') {
      now.push(words[at++] as string);
      if (state === 'R') then.push(path);
      continue;
    }
    if (state !== 'D') now.push(path);
    if (state !== 'A') then.push(path);
  }
  return { now, then };
}

/** @param prefix the folder in its repository, with `/` at the end */
function ignoreFilesAbove(folder: string, commit: string, prefix: string): readonly IgnoreFile[] {
  const ends = [...prefix.matchAll(/[^/]+\//g)].map(({ index }) => index).reverse();
  const paths = ends.map((end) => `${prefix.slice(0, end)}.gitignore`);
  const texts = textsAt(folder, commit, '', paths);
  return ends.flatMap((end, index) => {
    const text = texts.get(paths[index] as string);
    return text === undefined ? [] : [{ folder: '', above: prefix.slice(end), text }];
  });
}

/** What files held in a commit. */
function textsAt(
  folder: string,
  commit: string,
  prefix: string,
  paths: readonly string[],
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const asked = paths.filter((path) => !path.includes('\n'));
  if (asked.length === 0) return texts;
  const names = asked.map((path) => `${commit}:${prefix}${path}\n`).join('');
  const { bytes } = git(folder, ['cat-file', '--batch'], names);
  let at = 0;
  for (const path of asked) {
    const end = bytes.indexOf(10, at);
    if (end < 0) break;
    const size = Number(/ blob (\d+)$/.exec(bytes.toString('utf8', at, end))?.[1] ?? Number.NaN);
    at = end + 1;
    if (Number.isNaN(size)) continue;
    texts.set(path, bytes.toString('utf8', at, at + size).replace(/^\uFEFF/, ''));
    at += size + 1;
  }
  return texts;
}

interface Answer {
  readonly bytes: Buffer;
  readonly failed: boolean;
  readonly reason: string;
}

/** Variables by which a hook tells git its own repository: here the folder alone decides. */
const locations = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX'];

/**
 * Runs git without a shell, and so that nothing that comes with a clone is run. The current folder is that of Node, as
 * Windows looks there first for `git.exe`, which a clone may hold. What the configuration names cannot come with a clone:
 * the file system monitor is off all the same; filters (that of LFS, say) run where git compares a file.
 */
export function git(folder: string, args: readonly string[], input = ''): Answer {
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !locations.includes(name)));
  const { status, stdout, stderr, error } = spawnSync(
    'git',
    ['-C', folder, '--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'core.quotepath=false', ...args],
    {
      cwd: dirname(process.execPath),
      input,
      env: { ...environment, LC_ALL: 'C' },
      maxBuffer: 1 << 30,
      windowsHide: true,
    },
  );
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') throw new UserError(noGit());
  const reason = error?.message ?? stderr.toString('utf8').trim().split('\n')[0] ?? '';
  return { bytes: stdout ?? Buffer.alloc(0), failed: error !== undefined || status !== 0, reason };
}

function line({ bytes }: Answer): string {
  return bytes.toString('utf8').replace(/\r?\n$/, '');
}

/** @throws UserError when git fails: a check of nothing must not look like a check without findings */
function wordsOf(folder: string, args: readonly string[]): readonly string[] {
  const answer = git(folder, args);
  if (answer.failed) throw new UserError(gitFailed(answer.reason));
  return answer.bytes.toString('utf8').split('\0').slice(0, -1);
}
