import { fingerprintsOf } from './fingerprint.ts';
import { addToGroup } from './group.ts';
import type { Problem } from './problem.ts';

/** A problem that was there when the baseline was made. */
export interface BaselineEntry {
  /** Relative to the root, with `/`. */
  readonly file: string;
  readonly code: string;
  readonly fingerprint: string;
}

/** The problems of one file with the text that they stand in. */
export interface FoundInFile {
  readonly file: string;
  readonly text: string;
  readonly problems: readonly Problem[];
}

const firstLine = '# Problems that were known when this file was made: hansei check --baseline leaves them out.';
const heading = `${firstLine}
# A line each, sorted: path, code, fingerprint of the text that the problem stands in. To merge, keep the lines of both sides.
`;

/** @returns the entries, or the 1-based number of the first line that is none. Headings alone are a page of somebody's. */
export function readBaseline(
  text: string,
): { readonly entries: readonly BaselineEntry[] } | { readonly badLine: number } {
  const entries: BaselineEntry[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|[\r\n]/);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [fingerprint = '', code = '', ...path] = line.trimEnd().split(' ').reverse();
    if (!/^[0-9a-f]{16}$/.test(fingerprint) || !code.includes('/') || path.length === 0) return { badLine: index + 1 };
    entries.push({ file: unescapePath(path.reverse().join(' ')), code, fingerprint });
  }
  const other = entries.length > 0 || lines.includes(firstLine) ? -1 : lines.findIndex((line) => line.startsWith('#'));
  return other < 0 ? { entries } : { badLine: other + 1 };
}

/** The text of a baseline: the same entries always give the same text. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.map(({ file, code, fingerprint }) => `${escapePath(file)} ${code} ${fingerprint}\n`);
  return heading + [...new Set(lines)].sort().join('');
}

/** The entries that a baseline of these problems has: one a problem, in their order. */
export function entriesOf(found: readonly FoundInFile[]): readonly BaselineEntry[] {
  return found.flatMap(({ file, text, problems }) => {
    const fingerprints = fingerprintsOf(problems, text);
    return problems.map(({ code }, index) => ({ file, code, fingerprint: fingerprints[index] as string }));
  });
}

interface Compared<Found> {
  /** What was found without the problems that the baseline names. */
  readonly fresh: readonly Found[];
  readonly known: number;
  /** Entries that nothing was found for. */
  readonly stale: readonly BaselineEntry[];
}

/**
 * Compares what was found with a baseline. An entry for a file that was not among those checked may be matched in any of
 * them: the file was renamed, or its text has moved.
 * @param baseline the entries for what was checked
 * @param gone further entries, for files that no longer exist. They are matched only in files that `baseline` has no entry
 *   for, which may be those files under another name; they are never reported as stale
 */
export function compareWith<Found extends FoundInFile>(
  baseline: readonly BaselineEntry[],
  found: readonly Found[],
  gone: readonly BaselineEntry[] = [],
): Compared<Found> {
  const left = new Map(baseline.map((entry) => [keyOf(entry), entry]));
  const known = new Set<Problem>();
  const placed = found.flatMap((inFile) => {
    const entries = entriesOf([inFile]);
    return inFile.problems.map((problem, index) => ({ problem, entry: entries[index] as BaselineEntry }));
  });
  for (const { problem, entry } of placed) if (left.delete(keyOf(entry))) known.add(problem);
  const take = (from: readonly BaselineEntry[], isTaker: (file: string) => boolean) => {
    const moved = byContent(from);
    for (const { problem, entry } of placed) {
      if (known.has(problem) || !isTaker(entry.file)) continue;
      const taken = moved.get(contentOf(entry))?.pop();
      if (taken === undefined) continue;
      left.delete(keyOf(taken));
      known.add(problem);
    }
  };
  const files = new Set(found.map(({ file }) => file));
  take(
    [...left.values()].filter(({ file }) => !files.has(file)),
    () => true,
  );
  const named = new Set(baseline.map(({ file }) => file));
  take(gone, (file) => !named.has(file));
  const fresh = found.map((inFile) => ({
    ...inFile,
    problems: inFile.problems.filter((problem) => !known.has(problem)),
  }));
  return { fresh, known: known.size, stale: [...left.values()] };
}

/** Each entry once. */
function byContent(entries: readonly BaselineEntry[]): ReadonlyMap<string, BaselineEntry[]> {
  const found = new Map<string, BaselineEntry[]>();
  for (const entry of new Map(entries.map((one) => [keyOf(one), one])).values())
    addToGroup(found, contentOf(entry), entry);
  return found;
}

function contentOf({ code, fingerprint }: BaselineEntry): string {
  return `${code} ${fingerprint}`;
}

function keyOf({ file, code, fingerprint }: BaselineEntry): string {
  return `${fingerprint} ${code} ${file}`;
}

/** A path takes one line, whatever is in it, and never looks like a comment. */
function escapePath(path: string): string {
  return path.replace(/^#|[\u0000-\u001f%]|^ | $/g, (character) => encodeURIComponent(character));
}

function unescapePath(path: string): string {
  return path.replace(/%([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
