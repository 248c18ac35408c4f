/** Tells whether a path (relative to the root, with `/`) is matched by one of the globs. */
export type Matches = (path: string) => boolean;

/** One letter, `*` or `?`, or a choice of letters. */
type Piece = string | Letters;

/** What stands between two slashes: `**` for any number of folders, or pieces. */
type Segment = '**' | readonly Piece[];

/** `[a-z_]`; with `!` or `^` first, any letter but these. */
interface Letters {
  readonly isNegated: boolean;
  readonly ranges: readonly (readonly [first: string, last: string])[];
}

const longestGlob = 500;
const mostAlternatives = 64;

/**
 * Matches `*`, `?`, `**`, `{a,b}` and `[a-z]` (`[!a-z]` and `[^a-z]` the other letters; a `]` that comes first is one of
 * them; a `[` that nothing closes before the next slash is a letter). A glob without a slash matches at any depth, as in
 * .gitignore; one that ends with a slash means all below. Globs come from the repository, so matching never takes more than
 * length × length steps: a glob library turns them into regular expressions, some of which a hostile glob keeps busy for
 * ever.
 */
export function matchAny(globs: readonly string[]): Matches {
  const patterns = globs
    .filter((glob) => glob.length <= longestGlob)
    .flatMap((glob) => expandBraces(piecesOf(widen(glob))))
    .map(segmentsOf);
  if (patterns.length === 0) return () => false;
  return (path) => {
    const segments = path.split('/');
    return patterns.some((pattern) => matchList(pattern, segments, '**', matchSegment));
  };
}

/** True for a word of a command line that stands for any number of paths. */
export function isGlob(word: string): boolean {
  return /[*?{]/.test(word) || piecesOf(word.slice(0, longestGlob)).some((piece) => typeof piece !== 'string');
}

/** A path as a glob: what would be a pattern matches any one character, which is near enough. */
export function escapeGlob(path: string): string {
  return path.replace(/[*?{}[\]\\]|^[!~]|(?<=^[A-Za-z]):/g, '?');
}

/**
 * What of a glob says something else than it seems to: a choice of letters with a range from a later to an earlier one, or
 * with a name of letters (`[:alpha:]`); a brace without its other half.
 */
export function unreadablePart(glob: string): 'class' | 'brace' | undefined {
  let open = 0;
  for (const piece of piecesOf(glob.slice(0, longestGlob))) {
    if (typeof piece !== 'string' && piece.ranges.some(([first, last]) => first > last)) return 'class';
    if (piece === '{') open++;
    else if (piece === '}' && --open < 0) return 'brace';
  }
  if (/\[\[:\w{1,20}:\]/.test(glob)) return 'class';
  return open === 0 ? undefined : 'brace';
}

function widen(glob: string): string {
  const plain = glob.replace(/^\.?\//, '');
  const below = plain.endsWith('/') ? `${plain}**` : plain;
  return below.includes('/') || glob.startsWith('/') ? below : `**/${below}`;
}

function piecesOf(glob: string): readonly Piece[] {
  const letters = [...glob];
  const pieces: Piece[] = [];
  for (let at = 0; at < letters.length; at++) {
    const close = letters[at] === '[' ? closeOf(letters, at) : undefined;
    if (close === undefined) pieces.push(letters[at] as string);
    else {
      pieces.push(lettersOf(letters.slice(at + 1, close)));
      at = close;
    }
  }
  return pieces;
}

function isNegation(letter: string | undefined): boolean {
  return letter === '!' || letter === '^';
}

/** Where a choice of letters ends that begins at `open`; undefined when it does not before the next slash. */
function closeOf(letters: readonly string[], open: number): number | undefined {
  const first = open + (isNegation(letters[open + 1]) ? 2 : 1);
  const close = letters.indexOf(']', first + 1);
  const slash = letters.indexOf('/', open);
  return close < 0 || (slash >= 0 && slash < close) ? undefined : close;
}

function lettersOf(inside: readonly string[]): Letters {
  const isNegated = isNegation(inside[0]);
  const ranges: [string, string][] = [];
  for (let at = isNegated ? 1 : 0; at < inside.length; at++) {
    const first = inside[at] as string;
    const last = inside[at + 1] === '-' ? inside[at + 2] : undefined;
    ranges.push([first, last ?? first]);
    if (last !== undefined) at += 2;
  }
  return { isNegated, ranges };
}

/** Every way to take one of each `{a,b}`; as it stands where there are too many. */
function expandBraces(glob: readonly Piece[]): readonly (readonly Piece[])[] {
  let globs = [glob];
  for (let round = 0; round < 10; round++) {
    const next = globs.flatMap(expandFirst);
    if (next.length > mostAlternatives || next.every((text, index) => text === globs[index])) break;
    globs = next;
  }
  return globs;
}

function expandFirst(glob: readonly Piece[]): readonly (readonly Piece[])[] {
  let open = -1;
  for (const [at, piece] of glob.entries()) {
    if (piece === '{') open = at;
    if (piece !== '}' || open < 0) continue;
    const [before, after] = [glob.slice(0, open), glob.slice(at + 1)];
    return split(glob.slice(open + 1, at), ',').map((choice) => [...before, ...choice, ...after]);
  }
  return [glob];
}

function segmentsOf(glob: readonly Piece[]): readonly Segment[] {
  return split(glob, '/').map((pieces) =>
    pieces.length === 2 && pieces.every((piece) => piece === '*') ? '**' : pieces,
  );
}

function split(pieces: readonly Piece[], separator: string): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece === separator) parts.push([]);
    else (parts[parts.length - 1] as Piece[]).push(piece);
  }
  return parts;
}

function matchSegment(pattern: Segment, segment: string): boolean {
  return pattern !== '**' && matchList(pattern, [...segment], '*', matchLetter);
}

function matchLetter(piece: Piece, letter: string): boolean {
  if (typeof piece === 'string') return piece === '?' || piece === letter;
  return piece.ranges.some(([first, last]) => first <= letter && letter <= last) !== piece.isNegated;
}

/** Matches item by item; `any` stands for any number of items. Goes back to the last `any` only, which is enough. */
function matchList<Wanted>(
  pattern: readonly Wanted[],
  items: readonly string[],
  any: Wanted,
  same: (wanted: Wanted, found: string) => boolean,
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
