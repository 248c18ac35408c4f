/** Tells whether a path (relative to the root, with `/`) is matched by one of the globs. */
export type Matches = (path: string) => boolean;

const longestGlob = 500;
const mostAlternatives = 64;

/**
 * Matches `*`, `?`, `**` and `{a,b}`. A glob without a slash matches at any depth, as in .gitignore; one that ends with a
 * slash means all below. Globs come from the repository, so matching never takes more than length × length steps: a glob
 * library turns them into regular expressions, some of which a hostile glob keeps busy for ever.
 */
export function matchAny(globs: readonly string[]): Matches {
  const patterns = globs
    .filter((glob) => glob.length <= longestGlob)
    .flatMap((glob) => expandBraces(widen(glob)))
    .map((glob) => glob.split('/'));
  if (patterns.length === 0) return () => false;
  return (path) => {
    const segments = path.split('/');
    return patterns.some((pattern) => matchList(pattern, segments, '**', matchSegment));
  };
}

function widen(glob: string): string {
  const plain = glob.replace(/^\.?\//, '');
  const below = plain.endsWith('/') ? `${plain}**` : plain;
  return below.includes('/') || glob.startsWith('/') ? below : `**/${below}`;
}

function expandBraces(glob: string): readonly string[] {
  let globs = [glob];
  for (let round = 0; round < 10; round++) {
    const next = globs.flatMap((text) => {
      const match = /\{([^{}]*)\}/.exec(text);
      if (match === null) return [text];
      const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
      return (match[1] as string).split(',').map((choice) => before + choice + after);
    });
    if (next.length === globs.length || next.length > mostAlternatives) break;
    globs = next;
  }
  return globs;
}

function matchSegment(pattern: string, segment: string): boolean {
  return matchList([...pattern], [...segment], '*', (wanted, found) => wanted === '?' || wanted === found);
}

/** Matches item by item; `any` stands for any number of items. Goes back to the last `any` only, which is enough. */
function matchList(
  pattern: readonly string[],
  items: readonly string[],
  any: string,
  same: (wanted: string, found: string) => boolean,
): boolean {
  let at = 0;
  let item = 0;
  let lastAny = -1;
  let resume = 0;
  while (item < items.length) {
    const wanted = pattern[at];
    if (wanted === any) {
      lastAny = at++;
      resume = item;
    } else if (wanted !== undefined && same(wanted, items[item] as string)) {
      at++;
      item++;
    } else if (lastAny >= 0) {
      at = lastAny + 1;
      item = ++resume;
    } else return false;
  }
  while (pattern[at] === any) at++;
  return at === pattern.length;
}
