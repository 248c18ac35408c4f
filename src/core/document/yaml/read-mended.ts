import type { SyntaxProblem } from '../../problem.ts';
import { applyEdits, type Edit } from '../../text/span.ts';
import type { SourceNode } from '../source.ts';
import type { Pointer, Value } from '../value.ts';
import { brokenPlace } from './broken-place.ts';
import { excerptAt } from './excerpt.ts';
import { type Mend, mendsAt, repeatedMendsAt } from './mend.ts';
import type { Stop, SubsetReading } from './subset-node.ts';
import { readSubset } from './subset-reader.ts';
import { endOfLine } from './written-span.ts';

export interface MendedReading {
  readonly value: Value;
  readonly node: SourceNode;
  readonly problems: readonly SyntaxProblem[];
  readonly broken: readonly Pointer[];
}

const mostMends = 5;
/** Each mend is tried by reading: as often as it stays quick. */
const mostRead = 600_000;

/**
 * Reads a text as it was meant, where each mistake in it is one slip of the keyboard that can be told: what it has to do with
 * keeps its value, so that nothing else follows from it.
 * @param stop where the fast reader stopped
 * @param isRepeated whether nothing is wrong but that keys stand twice
 * @returns undefined where some of it cannot be told, or might be meant in two ways
 */
export function readMended(text: string, stop: Stop, isRepeated: boolean): MendedReading | undefined {
  let current = text;
  let stopped: Stop | undefined = stop;
  const mends: Mend[] = [];
  while (stopped !== undefined && mends.length < mostMends) {
    const mend: Mend | undefined = mendOf(current, stopped, isRepeated);
    if (mend === undefined) return undefined;
    mends.push(mend);
    current = applyEdits(current, [mend.edit]);
    const before = stopped.line;
    stopped = undefined;
    const plain = readSubset(current, 0, (reached) => {
      stopped = reached.line > before ? reached : undefined;
    });
    if (plain !== undefined) return unmended(plain, mends, text);
  }
  return undefined;
}

interface Fitting {
  readonly mend: Mend;
  /** How far the text can be read with it. */
  readonly reach: number;
  readonly nothings: number;
}

/** The likeliest mend with which the text around the place can be read; where there is none, one that leads further. */
function mendOf(text: string, stop: Stop, isRepeated: boolean): Mend | undefined {
  const excerpt = excerptAt(text, stop).text;
  let left = mostRead / (excerpt.length + 1);
  let furthest: Fitting | undefined;
  for (const group of isRepeated ? repeatedMendsAt(text, stop.line) : mendsAt(text, stop.line)) {
    const fitting: Fitting[] = [];
    for (const mend of group) {
      if (left-- < 0) return undefined;
      if (mend.edit.span.end > excerpt.length) continue;
      const fits = tried(excerpt, mend);
      if (fits.reach === Number.POSITIVE_INFINITY) fitting.push(fits);
      else if (fits.reach > endOfLine(text, stop.line) && isLikelier(fits, furthest)) furthest = fits;
    }
    fitting.sort(
      (a, b) => a.nothings - b.nothings || a.mend.distance - b.mend.distance || b.mend.neighbours - a.mend.neighbours,
    );
    const [best, ...others] = fitting;
    if (best === undefined) continue;
    return isUncertain(best, others, isRepeated) ? doubtful(best.mend) : best.mend;
  }
  // With it, something further down cannot be read: a line that moves may be drawn along by that.
  return furthest !== undefined && furthest.mend.distance > 0 ? unsafe(furthest.mend) : furthest?.mend;
}

/** Of two that do not lead to the end, the nearer one: the other may lead further only as it swallows what is wrong there. */
function isLikelier({ mend, reach }: Fitting, other: Fitting | undefined): boolean {
  if (other === undefined) return true;
  const nearer = other.mend.distance - mend.distance;
  return nearer > 0 || (nearer === 0 && reach > other.reach);
}

/** From column 6 it is not far to 4, and neither to 2; where a key holds nothing, a line that moves may belong below it. */
function isUncertain({ mend: { distance }, nothings }: Fitting, others: readonly Fitting[], isRepeated: boolean) {
  const far = isRepeated ? distance : 2 * distance;
  return others.some(({ mend }) => mend.distance < far + 1) || (nothings > 0 && distance > 0 && !isRepeated);
}

function tried(excerpt: string, mend: Mend): Fitting {
  let reach = 0;
  const read = readSubset(applyEdits(excerpt, [mend.edit]), 0, ({ line }) => {
    reach = writtenOffset(line, false, [mend.edit]);
  });
  if (read === undefined) return { mend, reach, nothings: 0 };
  return { mend, reach: Number.POSITIVE_INFINITY, nothings: countNothings(read.value) };
}

/** Another one would do as well: what comes of it is not to be trusted, and nobody but a person makes it so. */
function doubtful(mend: Mend): Mend {
  return { ...unsafe(mend), isDoubtful: true };
}

function unsafe({ problem, ...mend }: Mend): Mend {
  const fixes = (problem.fixes ?? []).map((fix) => ({ ...fix, safe: false }));
  return { ...mend, problem: { ...problem, fixes } };
}

/** Keys that hold nothing: what was meant to stand below one of them stands elsewhere. */
function countNothings(value: Value): number {
  if (value === null) return 1;
  if (typeof value !== 'object') return 0;
  return Object.values(value).reduce((sum: number, inner) => sum + countNothings(inner as Value), 0);
}

/** The reading of the mended text, with the places of the text as it was written. */
function unmended({ value, node }: SubsetReading, mends: readonly Mend[], text: string): MendedReading {
  const edits = mends.map(({ edit }) => edit);
  // What stands within a mend is of the same mistake: nobody has written it.
  const problems = mends
    .map(({ problem }, index) => movedProblem(problem, edits.slice(0, index)))
    .filter(({ span }) => span.end > span.start);
  const moved = movedNode(node, edits);
  const places = mends.flatMap(({ isDoubtful, place }, index) =>
    isDoubtful ? [writtenOffset(place, false, edits.slice(0, index))] : [],
  );
  return { value, node: moved, problems, broken: places.map((place) => brokenPlace(moved, place, text)) };
}

/** Where an offset of the mended text is in the text as it was. At the place of an edit, an end stays before it. */
function writtenOffset(offset: number, isEnd: boolean, edits: readonly Edit[]): number {
  let at = offset;
  for (const { span, text } of edits.toReversed()) {
    if (isEnd ? at <= span.start : at < span.start) continue;
    at = at >= span.start + text.length ? at - text.length + span.end - span.start : Math.min(at, span.end);
  }
  return at;
}

function movedSpan({ start, end }: Edit['span'], edits: readonly Edit[]): Edit['span'] {
  const from = writtenOffset(start, false, edits);
  return { start: from, end: Math.max(from, writtenOffset(end, true, edits)) };
}

function movedNode({ key, value, children }: SourceNode, edits: readonly Edit[]): SourceNode {
  const moved =
    children instanceof Map
      ? new Map([...children].map(([name, child]) => [name, movedNode(child, edits)]))
      : (children as readonly SourceNode[] | undefined)?.map((child) => movedNode(child, edits));
  return {
    value: movedSpan(value, edits),
    ...(key && { key: movedSpan(key, edits) }),
    ...(moved && { children: moved }),
  };
}

function movedProblem(problem: SyntaxProblem, edits: readonly Edit[]): SyntaxProblem {
  if (edits.length === 0) return problem;
  return {
    ...problem,
    span: movedSpan(problem.span, edits),
    fixes: (problem.fixes ?? []).map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, span: movedSpan(edit.span, edits) })),
    })),
  };
}
