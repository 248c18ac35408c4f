import picomatch from 'picomatch/posix';

/** Tells whether a path (relative to the root, with `/`) is matched by one of the globs. */
export type Matches = (path: string) => boolean;

const longestGlob = 500;

/** A glob without a slash matches at any depth, as in .gitignore; one that ends with a slash means all below. */
export function matchAny(globs: readonly string[]): Matches {
  const tests = globs
    .filter((glob) => glob.length <= longestGlob)
    .map((glob) => picomatch(widen(glob), { dot: true, maxLength: longestGlob + 10, strictSlashes: false }));
  return (path) => tests.some((test) => test(path));
}

function widen(glob: string): string {
  const plain = glob.replace(/^\.?\//, '');
  const below = plain.endsWith('/') ? `${plain}**` : plain;
  return below.includes('/') || glob.startsWith('/') ? below : `**/${below}`;
}
