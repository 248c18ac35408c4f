import { escapeGlob } from '../workspace/globs.ts';

/** From this share of its pages on, a folder is named as a whole; a smaller one where there would be too many globs. */
const shares = [0.6, 0.3, 0.1, 0];

/**
 * The fewest globs that name the wanted pages and little else.
 * @param wanted paths to be matched
 * @param settled pages for which it does not matter whether they are matched
 * @param all every page
 * @param mostGlobs more are made fewer by naming whole folders, down to those at the root
 */
export function globsFor(
  wanted: readonly string[],
  settled: readonly string[],
  all: readonly string[],
  mostGlobs: number,
): readonly string[] {
  if (wanted.length === 0) return [];
  const good = new Set([...wanted, ...settled]);
  const sorted = [...new Set([...all, ...wanted])].sort();
  let globs: readonly string[] = [];
  for (const share of shares) {
    globs = globsBelow('', wanted, good, sorted, share);
    if (globs.length <= mostGlobs) break;
  }
  return globs;
}

function globsBelow(
  folder: string,
  wanted: readonly string[],
  good: ReadonlySet<string>,
  all: readonly string[],
  share: number,
): readonly string[] {
  const isFine = (paths: readonly string[]) => paths.filter((path) => good.has(path)).length >= share * paths.length;
  const isDirect = (path: string) => !path.includes('/', folder.length);
  const own = wanted.filter(isDirect);
  const folders = [...new Set(wanted.filter((path) => !isDirect(path)).map((path) => childFolder(folder, path)))];
  if (folder !== '' && isFine(all) && (folders.length > 0 || own.length > 0))
    return [`${escapeGlob(folder)}${folders.length > 0 ? '**/' : ''}${fileGlob(wanted)}`];
  const siblings = all.filter(isDirect);
  const globs =
    own.length > 2 && isFine(siblings)
      ? [`${folder === '' ? '/' : escapeGlob(folder)}${fileGlob(own)}`]
      : own.map(escapeGlob).map(rooted);
  return [
    ...globs,
    ...folders.flatMap((child) => {
      const within = (paths: readonly string[]) => paths.filter((path) => path.startsWith(child));
      return globsBelow(child, within(wanted), good, within(all), share);
    }),
  ];
}

/** The folder below `folder` that a path goes through, with its `/`. */
function childFolder(folder: string, path: string): string {
  return path.slice(0, path.indexOf('/', folder.length) + 1);
}

function fileGlob(paths: readonly string[]): string {
  return paths.some((path) => /\.markdown$/i.test(path)) ? '*.{md,markdown}' : '*.md';
}

/** A glob without a slash would match at any depth. */
export function rooted(glob: string): string {
  return glob.includes('/') ? glob : `/${glob}`;
}
