import * as say from '../../messages/yaml.ts';
import type { SyntaxProblem } from '../../problem.ts';
import type { Edit, Span } from '../../text/span.ts';
import type { Words } from '../../text/words.ts';
import { problemAt } from './mistake.ts';
import { endOfLine, restOfLine, startOfLine } from './written-span.ts';

/** One slip of the keyboard that may be why a line cannot be read, and what takes it back. */
export interface Mend {
  readonly edit: Edit;
  readonly problem: SyntaxProblem;
  /** By how much the line moves: of two that will do, the nearer one is meant. */
  readonly distance: number;
  /** How many lines stand where the line would: of two as near, it belongs to the more. */
  readonly neighbours: number;
  /** Where the member is that the mend concerns. */
  readonly place: number;
  /** Something else may be meant: what comes of it is not to be trusted. */
  readonly isDoubtful?: true;
}

/** The line at a place, its indentation and what stands behind the dashes that it begins with. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  /** Where its content begins behind dashes, counted from the beginning of the line. */
  readonly column: number;
  /** From the indentation on. */
  readonly words: string;
}

/**
 * What may be wrong where reading stopped, in groups, the likeliest first. The slip is on that line, on the one above, on
 * the one that the line lies below, or on the first of those that lie there with it.
 * @param stop where the line begins that cannot be read
 */
export function mendsAt(text: string, stop: number): readonly (readonly Mend[])[] {
  const line = lineAt(text, startOfLine(text, stop));
  if (line === undefined) return [];
  const above = linesAbove(text, line.start);
  if (isRepeatedKey(line, above)) return [];
  const parentAt = above.findIndex(({ indent }) => indent < line.indent);
  const suspects = unique([line, above[0], above[parentAt], above[parentAt - 1]]);
  const likely = suspects.flatMap((suspect) => [
    ...dashMends(suspect),
    ...colonMends(text, suspect),
    ...bracketMends(suspect),
  ]);
  // A key that is being typed: no other line is wrong because it cannot be read yet.
  if (isBareText(line)) return [likely, isBesideKeys(line, above) ? [] : missingDashes(text, line, above)];
  // A dash alone is a new item: it would be read as the end of the text above once that is moved.
  const movable = line.words === '-' ? [line] : suspects;
  return [
    likely,
    movable.flatMap((suspect) => indentMends(suspect, placesFor(suspect, line, above), unlikely(suspect, line))),
    suspects.flatMap((suspect) => missingDashes(text, suspect, above)),
  ];
}

/**
 * What may be wrong where keys stand again that the map above has: `id` of the next item is without its dash, or the key that
 * they lie below is indented as far as they are.
 */
export function repeatedMendsAt(text: string, stop: number): readonly (readonly Mend[])[] {
  const line = lineAt(text, startOfLine(text, stop));
  if (line === undefined) return [];
  const above = linesAbove(text, line.start);
  const [parent] = above;
  const isParent = parent?.words.endsWith(':') === true && parent.indent === line.indent;
  return [missingDashes(text, line, above), isParent ? indentMends(parent, placesFor(parent, line, above), 0) : []];
}

const mostLinesAbove = 300;
const longestLine = 2000;

function lineAt(text: string, start: number): Line | undefined {
  const end = endOfLine(text, start);
  const content = text.slice(start, Math.min(end, start + longestLine)).trimEnd();
  const indent = content.search(/\S/);
  if (indent < 0 || content[indent] === '#') return undefined;
  const dashes = /^ *(?:- +)*/.exec(content)?.[0].length ?? indent;
  return { start, end: start + content.length, indent, column: dashes, words: content.slice(indent) };
}

/** The lines above that hold something, the nearest first, up to the second that is not indented: the first may be wrong. */
function linesAbove(text: string, start: number): readonly Line[] {
  const lines: Line[] = [];
  let outermost = 0;
  for (let at = start; at > 0 && lines.length < mostLinesAbove; ) {
    at = startOfLine(text, at - (text[at - 2] === '\r' ? 2 : 1));
    const line = lineAt(text, at);
    if (line === undefined) continue;
    lines.push(line);
    if (line.indent === 0 && ++outermost === 2) break;
  }
  return lines;
}

function unique(lines: readonly (Line | undefined)[]): readonly Line[] {
  return [...new Set(lines.filter((line) => line !== undefined))];
}

function mend(edit: Edit, code: string, span: Span, message: Words, title: Words, safe: boolean): Mend {
  const problem = { ...problemAt(code, span, message), fixes: [{ title, edits: [edit], safe }] };
  return { edit, problem, distance: 0, neighbours: 0, place: span.start };
}

function dashMends({ start, indent, end, words }: Line): readonly Mend[] {
  const at = start + indent;
  const span = { start: at, end };
  if (/^-[^\s-]/.test(words)) {
    const edit = { span: { start: at + 1, end: at + 1 }, text: ' ' };
    return [mend(edit, 'yaml/syntax', span, say.missingDashSpace(), say.addSpace(), true)];
  }
  const [marks, mark = ''] = /^([*•・+–—])(?:\s+(?=\S)|(?=[^\s*]))/.exec(words) ?? [];
  if (marks === undefined || (mark === '*' && marks.length === 1)) return [];
  const edit = { span: { start: at, end: at + marks.length }, text: '- ' };
  return [mend(edit, 'yaml/syntax', { start: at, end: at + 1 }, say.itemMark(mark), say.replaceWith(dash), true)];
}

const dash: Words = { en: '“-”', ja: '「-」' };

function colonMends(text: string, { start, column, end }: Line): readonly Mend[] {
  const from = start + column;
  const words = text.slice(from, end);
  const key = /^[A-Za-z_][\w-]{0,60}/.exec(words)?.[0];
  if (key === undefined) return [];
  const behind = from + key.length;
  const rest = words.slice(key.length);
  if (/^:[^\s:/]/.test(rest)) {
    const edit = { span: { start: behind + 1, end: behind + 1 }, text: ' ' };
    return [mend(edit, 'yaml/syntax', restOfLine(text, from), say.missingSpace(`${key}:`), say.addSpace(), false)];
  }
  // A key without members may be one that is being typed.
  const wrong =
    rest === '' ? (isDeeperBelow(text, end, column) ? '' : undefined) : /^ ?[;=] ?(?=\S)|^ (?=[^\s:])/.exec(rest)?.[0];
  if (wrong === undefined) return [];
  const edit = { span: { start: behind, end: behind + wrong.length }, text: rest === '' ? ':' : ': ' };
  const message = say.libraryError('MULTILINE_IMPLICIT_KEY');
  const found = mend(edit, 'yaml/syntax', restOfLine(text, from), message, say.addColon(), false);
  // Words with a blank between them may be no key at all.
  return [wrong === ' ' ? { ...found, isDoubtful: true } : found];
}

function isDeeperBelow(text: string, end: number, column: number): boolean {
  return (/^\s*?\n( *)[^\s#]/.exec(text.slice(end, end + 1000))?.[1]?.length ?? 0) > column;
}

/** Brackets that nothing closes on their line, and a comma that is missing before the next key inside braces. */
function bracketMends({ start, column, indent, words }: Line): readonly Mend[] {
  const lead = column - indent;
  const opening = /^(?:[^\s:]{1,60}: +)?(?=[[{])/.exec(words.slice(lead));
  if (opening === null) return [];
  const from = lead + opening[0].length;
  const open = openBrackets(words, from);
  const at = start + indent;
  if (open.length > 0) {
    const close = open.map((place) => (words[place] === '[' ? ']' : words[place + 1] === ' ' ? ' }' : '}')).reverse();
    const end = at + words.length;
    const edit = { span: { start: end, end }, text: close.join('') };
    const place = at + (open.at(-1) as number);
    const message = say.unclosedBracket(words[place - at] as string);
    return [mend(edit, 'yaml/unclosed-bracket', { start: place, end: place + 1 }, message, say.closeBracket(), true)];
  }
  const gap = /(?<=[\w"'\])}])( +)([A-Za-z_][\w-]*): /.exec(words.slice(from));
  if (words[from] !== '{' || gap === null) return [];
  const comma = at + from + gap.index;
  const word = comma + (gap[1] as string).length;
  const span = { start: word, end: word + (gap[2] as string).length };
  const edit = { span: { start: comma, end: comma }, text: ',' };
  return [mend(edit, 'yaml/syntax', span, say.missingComma(), say.addComma(), true)];
}

/** Where brackets stand that are still open at the end, outermost first; empty where quotes are. */
function openBrackets(words: string, from: number): readonly number[] {
  const open: number[] = [];
  for (let at = from; at < words.length; at++) {
    const character = words[at] as string;
    if (character === '"' || character === "'") {
      at = words.indexOf(character, at + 1);
      if (at < 0) return [];
    } else if (character === '[' || character === '{') open.push(at);
    else if ((character === ']' || character === '}') && open.pop() === undefined) return [];
  }
  return open;
}

/** A key that its map has already stands where it should: reading stopped there for that alone. */
function isRepeatedKey({ indent, words }: Line, above: readonly Line[]): boolean {
  const key = /^[^\s:#"'-][^:]{0,100}:(?=\s|$)/.exec(words)?.[0];
  if (key === undefined) return false;
  for (const { indent: start, column, words: other } of above) {
    if (column === indent && other.slice(column - start).startsWith(key)) return true;
    if (start < indent) return false;
  }
  return false;
}

/** Neither a key nor an item nor the rest of something in quotes or brackets. */
function isBareText({ words }: Line): boolean {
  return /^[\p{L}\p{N}_]/u.test(words) && !/:(?:\s|$)/.test(words);
}

/** Keys stand where the line does, those of an item or of a map: it is no item itself. */
function isBesideKeys({ indent }: Line, above: readonly Line[]): boolean {
  const beside = above.find((line) => line.indent <= indent);
  return beside !== undefined && /^(?:- +)*[^\s:-][^:]{0,200}:(?:\s|$)/.test(beside.words);
}

/** The dash was not typed, or a blank in its place: there are items beside the line. */
function missingDashes(text: string, { start, indent, end, words }: Line, above: readonly Line[]): readonly Mend[] {
  if (/^-(?:\s|$)/.test(words)) return [];
  const at = start + indent;
  return [indent - 2, indent]
    .filter((column) => column >= 0 && (isBesideItem(above, start, column) || isAboveItem(text, end, column)))
    .map((column) => {
      const edit = { span: { start: start + column, end: at }, text: '- ' };
      return mend(edit, 'yaml/syntax', { start: at, end }, say.missingDash(), say.addDash(), false);
    });
}

function isBesideItem(above: readonly Line[], start: number, column: number): boolean {
  const beside = above.find((line) => line.start < start && line.indent <= column);
  return beside?.indent === column && beside.words.startsWith('- ');
}

function isAboveItem(text: string, end: number, column: number): boolean {
  for (const [, blanks = '', mark] of text.slice(end, end + 2000).matchAll(/\n( *)(- )?[^\s#]/g))
    if (blanks.length <= column) return blanks.length === column && mark !== undefined;
  return false;
}

/** The line itself stands oddly, and the other one does not. */
function unlikely(suspect: Line, line: Line): number {
  return line.indent % 2 === 1 && suspect.indent % 2 === 0 ? 4 : 0;
}

/**
 * How far a line may have been meant to be indented: like lines above it that are still open, or below the one above.
 * @returns the places, and how many lines stand there
 */
function placesFor(suspect: Line, stop: Line, above: readonly Line[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const add = (place: number, lines: number) => places.set(place, (places.get(place) ?? 0) + lines);
  if (suspect !== stop) add(stop.indent, 1);
  const rest = suspect === stop ? above : above.slice(above.indexOf(suspect) + 1);
  const first = rest[0];
  // A document begins at the left.
  if (first === undefined && suspect.indent === 0) return new Map();
  if (first?.words.endsWith(':')) add(first.column + 2, 0);
  let least = Number.POSITIVE_INFINITY;
  for (const { indent, column } of rest) {
    if (column <= least) add(column, 1);
    if (indent < column && indent <= least) add(indent, 1);
    least = Math.min(least, indent);
  }
  places.delete(suspect.indent);
  return places;
}

function indentMends(
  { start, indent, column, words }: Line,
  places: ReadonlyMap<number, number>,
  malus: number,
): readonly Mend[] {
  if (!/^(?:-(?:\s|$)|[^\s:#]{1,60}:(?:\s|$))/.test(words)) return [];
  const key = /^(?:-|[^\s:]{1,80})/.exec(words)?.[0].length ?? 1;
  const span = { start: start + indent, end: start + indent + key };
  return Array.from(places, ([place, neighbours]) => {
    const edit = { span: { start, end: start + indent }, text: ' '.repeat(place) };
    const message = say.libraryError('BAD_INDENT');
    // Hardly anybody indents by an odd number.
    const distance = Math.abs(place - indent) + (place % 2) / 2 + malus;
    return {
      ...mend(edit, 'yaml/syntax', span, message, say.align(), true),
      distance,
      neighbours,
      place: start + column,
    };
  });
}
