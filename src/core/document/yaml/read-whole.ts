import type { Document } from 'yaml';
import * as say from '../../messages/yaml.ts';
import type { SyntaxProblem } from '../../problem.ts';
import { LineTable } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { type SourceDocument, SourceMap } from '../source.ts';
import type { Pointer } from '../value.ts';
import { brokenPlace } from './broken-place.ts';
import { excerptAt } from './excerpt.ts';
import type { SyntaxMistake } from './mistake.ts';
import { deepestNesting } from './nesting.ts';
import { type OpenEnds, openEnds } from './open-ends.ts';
import { type Parsed, parse } from './parse.ts';
import { excessiveNesting } from './prescan.ts';
import type { Stop } from './subset-node.ts';
import { readSubset } from './subset-reader.ts';
import { mistakeOf, structuralErrors } from './syntax-mistake.ts';
import { TreeBuilder } from './tree-builder.ts';
import { endOfBlock, endOfLine, restOfLine } from './written-span.ts';

interface WholeReading {
  readonly documents: readonly SourceDocument[];
  readonly problems: readonly SyntaxProblem[];
}

const mostMistakes = 100;
const deepestIndent = 100;

/**
 * Reads any YAML with the library: it decides what is right. Where a mistake would spoil what stands below it, it is
 * taken out and the rest is read again, so one mistake is one problem and costs one value.
 * @param found mistakes that are known before parsing
 * @param stop where the fast reader stopped, if it got anywhere: then the library looks there only, where that will do
 */
export function readWhole(text: string, found: readonly SyntaxMistake[], stop?: Stop): WholeReading {
  // The library does not take a lone CR for a line break, as editors do; the offsets stay the same.
  let current = withoutFound(text.replace(/\r(?!\n)/g, '\n'), found);
  const deep = excessiveNesting(current);
  if (deep !== undefined) {
    return { documents: [], problems: [deepProblem(deep, deepestIndent)] };
  }
  const mistakes: SyntaxMistake[] = [...found];
  let stopped = stop;
  let plain = found.length > 0 ? readSubset(current) : undefined;
  for (let round = roundsFor(text); plain === undefined; round--) {
    let removable = stopped === undefined || round === 0 ? [] : mistakeAround(stopped, current, mistakes);
    mistakes.push(...removable);
    if (removable.length === 0) {
      const parsed = parse(current);
      if (parsed.tooDeep !== undefined) {
        const span = { start: parsed.tooDeep, end: parsed.tooDeep + 1 };
        return { documents: [], problems: [...problemsOf(mistakes), deepProblem(span, deepestNesting)] };
      }
      const fresh = freshMistakes(parsed, current, mistakes);
      mistakes.push(...fresh);
      removable = fresh.filter(({ remove }) => remove !== undefined);
      if (removable.length === 0 || round === 0) return readingOf(parsed, current, mistakes);
    }
    current = without(current, removable);
    stopped = undefined;
    plain = readSubset(current, 0, (reached) => {
      stopped = stop && reached;
    });
  }
  const broken = brokenPlaces(plain.node, mistakes, current, 0, text.length);
  return {
    documents: [{ value: plain.value, source: new SourceMap(plain.node), broken }],
    problems: problemsOf(mistakes),
  };
}

/** The mistake at which the fast reader stopped, when the library finds it there and nothing else; else none. */
function mistakeAround(stop: Stop, text: string, known: readonly SyntaxMistake[]): readonly SyntaxMistake[] {
  const { text: excerpt, trusted } = excerptAt(text, stop);
  const { documents, stray, stoppedAt, tooDeep } = parse(excerpt);
  const [document] = documents;
  if (document === undefined || documents.length > 1 || stray.length > 0 || stoppedAt !== undefined) return [];
  if (tooDeep !== undefined) return [];
  document.errors = document.errors.filter(({ pos }) => pos[0] < trusted.end);
  document.warnings = document.warnings.filter(({ pos }) => pos[0] < trusted.end);
  const fresh = freshMistakes({ documents, stray, stoppedAt }, text, known);
  const [mistake] = fresh;
  if (mistake?.remove === undefined || fresh.length > 1) return [];
  return trusted.start <= mistake.remove.start && mistake.remove.end <= trusted.end ? fresh : [];
}

function deepProblem(span: Span, most: number): SyntaxProblem {
  return { code: 'yaml/too-deep', severity: 'error', span, message: say.tooDeep(most) };
}

function problemsOf(mistakes: readonly SyntaxMistake[]): SyntaxProblem[] {
  return mistakes.filter(({ hidden }) => hidden !== true).map(({ problem }) => problem);
}

/** Each round parses again: as often as it stays quick. */
function roundsFor(text: string): number {
  return text.length > 1_000_000 ? 0 : Math.max(1, Math.min(10, Math.floor(400_000 / (text.length + 1))));
}

/** The text with mistakes blanked out, every offset and line as it was. */
function without(text: string, mistakes: readonly SyntaxMistake[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const { remove, instead = '' } of [...mistakes].sort((a, b) => startOf(a) - startOf(b))) {
    if (remove === undefined || remove.start < position) continue;
    const blank = text.slice(remove.start + instead.length, remove.end).replace(/[^\r\n]/g, ' ');
    parts.push(text.slice(position, remove.start), instead, blank);
    position = remove.end;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(position);
}

function startOf({ remove, problem }: SyntaxMistake): number {
  return remove?.start ?? problem.span.start;
}

/**
 * New mistakes, one a line. Behind one that spoils what follows nothing is believed: the next round looks again.
 */
function freshMistakes(parsed: Parsed, text: string, known: readonly SyntaxMistake[]): readonly SyntaxMistake[] {
  const table = new LineTable(text);
  const lines = new Set(known.map(({ problem }) => table.lineAt(problem.span.start)));
  const doubtful = doubtfulFrom(known, text);
  const fresh: SyntaxMistake[] = [];
  const take = (errors: Parsed['stray'], open: OpenEnds): void => {
    let left = mostMistakes;
    for (const error of errors) {
      if (left-- === 0) return;
      if (error.pos[0] >= doubtful && structuralErrors.has(error.code)) continue;
      if (lines.has(table.lineAt(error.pos[0]))) continue;
      const mistake = mistakeOf(error, text, open);
      const line = table.lineAt(mistake.problem.span.start);
      if (lines.has(line)) continue;
      lines.add(line);
      const follows = mistake.layout !== undefined && [...known, ...fresh].some(({ layout }) => layout !== undefined);
      fresh.push(follows ? { ...mistake, hidden: true } : mistake);
      if (mistake.remove !== undefined) return;
    }
  };
  take(parsed.stray, { quotes: [], brackets: [] });
  for (const document of parsed.documents) {
    if (fresh.length >= mostMistakes) break;
    const errors = [...document.errors.slice(0, mostMistakes), ...document.warnings.slice(0, mostMistakes)];
    errors.sort((a, b) => a.pos[0] - b.pos[0]);
    if (errors.length > 0) take(errors, openEnds(document, text));
  }
  return fresh;
}

/** Odd indentation is read as spaces where that makes sense, else its lines are left out; other mistakes are taken out. */
function withoutFound(text: string, found: readonly SyntaxMistake[]): string {
  const mended = without(text, found);
  const odd = found.filter(isOddIndent);
  if (odd.length === 0 || excessiveNesting(mended) !== undefined || readSubset(mended) !== undefined) return mended;
  if (!parse(mended).documents.some(({ errors }) => errors.some(({ code }) => structuralErrors.has(code))))
    return mended;
  const lines: SyntaxMistake[] = [];
  let position = 0;
  for (const mistake of odd) {
    const start = lineStart(text, startOf(mistake));
    if (start < position) continue;
    position = endOfChildren(text, start, endOfLine(text, start));
    lines.push({ ...mistake, remove: { start, end: position } });
  }
  return without(mended, lines);
}

/**
 * Where that ends which belongs to a line that is left out, a key or the first key of an item: all that is as deep as the line
 * below, or deeper.
 */
function endOfChildren(text: string, start: number, lineEnd: number): number {
  const [, indent = '', dash] = /^\s*?\n( +)(-?)[^\s#]/.exec(text.slice(lineEnd, lineEnd + 1000)) ?? [];
  const isKey = text[lineEnd - 1] === ':';
  const beginsItem = dash === '' && /^\s*- +[^\s:]{1,100}:/.test(text.slice(start, lineEnd));
  return indent !== '' && (isKey || beginsItem) ? endOfBlock(text, lineEnd, indent.length - 1) : lineEnd;
}

/** From the line above the first odd indentation on, what the library says of structure follows from that. */
function doubtfulFrom(known: readonly SyntaxMistake[], text: string): number {
  const odd = known.find(isOddIndent);
  return odd === undefined ? Number.POSITIVE_INFINITY : lineStart(text, lineStart(text, startOf(odd)) - 1);
}

function isOddIndent({ remove, instead }: SyntaxMistake): boolean {
  return remove !== undefined && instead === '';
}

function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function readingOf(parsed: Parsed, text: string, mistakes: readonly SyntaxMistake[]): WholeReading {
  const problems = problemsOf(mistakes);
  const table = new LineTable(text);
  const spoilt = new Set(problems.map(({ span }) => table.lineAt(span.start)));
  const documents = parsed.documents.map((document) => {
    const { source, own } = documentOf(document, text, mistakes);
    problems.push(...own.filter(({ span }) => problems.length < mostMistakes && !spoilt.has(table.lineAt(span.start))));
    return source;
  });
  if (parsed.documents.some(isOldVersion)) problems.push(oldVersion(text));
  if (parsed.stoppedAt !== undefined) problems.push(tooMuch(text, parsed.stoppedAt));
  return { documents, problems };
}

function documentOf(document: Document.Parsed, text: string, mistakes: readonly SyntaxMistake[]) {
  const [start, end] = document.range ?? [0, text.length];
  const builder = new TreeBuilder(text);
  const { value, node } = builder.build(document.contents, { start, end });
  const places = brokenPlaces(node, mistakes, text, start, document.range?.[2] ?? end);
  const broken = [...new Set([...builder.broken, ...places])];
  return { source: { value, source: new SourceMap(node), broken }, own: builder.problems };
}

function brokenPlaces(
  root: SourceDocument['source']['root'],
  mistakes: readonly SyntaxMistake[],
  text: string,
  start: number,
  end: number,
): readonly Pointer[] {
  const places = mistakes.slice(0, mostMistakes).flatMap((mistake) => mistake.places);
  const inside = places.filter((place) => start <= place && place <= end);
  return [...new Set(inside.map((place) => brokenPlace(root, place, text)))];
}

function isOldVersion({ directives }: Document.Parsed): boolean {
  return directives?.yaml.explicit === true && directives.yaml.version === '1.1';
}

function oldVersion(text: string): SyntaxProblem {
  const start = /^%YAML/m.exec(text)?.index ?? 0;
  return { code: 'yaml/version-1-1', severity: 'warning', span: restOfLine(text, start), message: say.oldVersion() };
}

function tooMuch(text: string, stoppedAt: number): SyntaxProblem {
  const span = restOfLine(text, stoppedAt);
  return { code: 'document/too-large', severity: 'error', span, message: say.tooManyParts() };
}
