import { type Document, parseAllDocuments, visit } from 'yaml';
import { tooLarge } from '../messages/document.ts';
import * as say from '../messages/yaml.ts';
import type { SyntaxProblem } from '../problem.ts';
import type { Span } from '../text/span.ts';
import { type SourceDocument, SourceMap, type SourceNode } from './source.ts';
import { type Pointer, pointerTo } from './value.ts';
import { excessiveNesting, prescan } from './yaml/prescan.ts';
import { readSubset } from './yaml/subset-reader.ts';
import { TreeBuilder } from './yaml/tree-builder.ts';

export interface YamlReading {
  readonly documents: readonly SourceDocument[];
  readonly problems: readonly SyntaxProblem[];
}

/** The longest text that is read, in UTF-16 units. */
export const longestText = 5_000_000;
const mostProblems = 20;

/**
 * Reads YAML 1.2, JSON included: values, places, and what is wrong. Broken text gives what can be had from the rest.
 * @param options.offset added to every span: where the text begins in its file
 */
export function readYaml(text: string, options: { readonly offset?: number } = {}): YamlReading {
  const offset = options.offset ?? 0;
  if (text.length > longestText) return refuse(text, offset);
  const found = prescan(text);
  const plain = found.length === 0 ? readSubset(text) : undefined;
  if (plain === undefined) return readWithLibrary(text, offset, found);
  const document = { value: plain.value, source: new SourceMap(plain.node), broken: [] };
  return { documents: [shiftDocument(document, offset)], problems: [] };
}

/**
 * Reads any YAML with the library: it decides what is right. `readYaml` gives the same for the plain subset, faster.
 * @param found what `prescan` has found in the text
 */
export function readWithLibrary(text: string, offset: number, found: readonly SyntaxProblem[]): YamlReading {
  const deep = excessiveNesting(text);
  if (deep !== undefined)
    return { documents: [], problems: shifted([error('yaml/too-deep', deep, say.tooDeep(100))], offset) };
  // The library does not take a lone CR for a line break, as editors do; the offsets stay the same.
  const parsed = parseAllDocuments(text.replace(/\r(?!\n)/g, '\n'), {
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    merge: false,
  });
  if (!Array.isArray(parsed)) return { documents: [], problems: shifted(found, offset) };
  const problems: SyntaxProblem[] = [...found];
  const documents: SourceDocument[] = [];
  const cascade = cascadeStart(text, found);
  for (const document of parsed) {
    const { source, own, errors } = readDocument(document, text);
    documents.push(source);
    problems.push(...own, ...errors.filter(({ span }) => span.start < cascade));
  }
  return {
    documents: documents.map((document) => shiftDocument(document, offset)),
    problems: shifted(capped(problems), offset),
  };
}

function readDocument(document: Document.Parsed, text: string) {
  const whole = { start: document.range?.[0] ?? 0, end: document.range?.[1] ?? text.length };
  const builder = new TreeBuilder(text, 0);
  const { value, node } = builder.build(document.contents, whole);
  const source = new SourceMap(node);
  const open = openQuote(document, text) ?? openBracket(document, text);
  const errors = [...document.errors, ...document.warnings].map((error) =>
    libraryProblem(error.code, error.pos, text, open),
  );
  const version: SyntaxProblem[] =
    document.directives?.yaml.explicit === true && document.directives.yaml.version === '1.1' ? [oldVersion(text)] : [];
  const places = document.errors
    .slice(0, mostProblems)
    .map(({ pos }) => deepestAt(node, Math.min(pos[0], open ?? pos[0]), text.trimEnd().length));
  const broken = [...new Set([...builder.broken, ...places])];
  return { source: { value, source, broken }, own: [...builder.problems, ...version], errors: distinct(errors) };
}

function libraryProblem(
  code: string,
  [start, end]: readonly [number, number],
  text: string,
  open: number | undefined,
): SyntaxProblem {
  if (open !== undefined && (code === 'MISSING_CHAR' || code === 'BAD_INDENT') && start > open) {
    const bracket = /[[{]/.exec(text[open] as string)?.[0];
    if (bracket === undefined) return error('yaml/unclosed-quote', lineFrom(text, open), say.unclosedQuote());
    return error('yaml/unclosed-bracket', { start: open, end: open + 1 }, say.unclosedBracket(bracket));
  }
  if (code === 'TAG_RESOLVE_FAILED')
    return error('yaml/unknown-tag', visible(text, start, end), say.libraryError(code));
  const at = text[start] ?? '';
  if (code === 'BAD_SCALAR_START' || (code === 'BAD_DIRECTIVE' && at === '%')) {
    const span = lineFrom(text, start);
    const word = text.slice(span.start, span.end).trimEnd();
    const edit = { span: { start, end: start + word.length }, text: JSON.stringify(word) };
    return {
      ...error('yaml/reserved-indicator', edit.span, say.reservedIndicator(at)),
      fixes: [{ title: say.quote(), edits: [edit], safe: false }],
    };
  }
  return error('yaml/syntax', visible(text, start, end), say.libraryError(code));
}

/** From the line above the first odd character on, what the library says follows from that character. */
function cascadeStart(text: string, found: readonly SyntaxProblem[]): number {
  const odd = found.filter(({ code }) => code !== 'yaml/control-character').map(({ span }) => span.start);
  if (odd.length === 0) return Number.POSITIVE_INFINITY;
  const line = text.lastIndexOf('\n', Math.min(...odd) - 1);
  return line < 0 ? 0 : text.lastIndexOf('\n', line - 1) + 1;
}

/** Where a quote was opened that nothing closes. */
function openQuote(document: Document.Parsed, text: string): number | undefined {
  let open: number | undefined;
  if (!document.errors.some(({ code }) => code === 'MISSING_CHAR')) return undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      if (range == null || (type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE')) return;
      const mark = text[range[0]];
      if (range[1] - range[0] < 2 || text[range[1] - 1] !== mark) open = range[0];
    },
  });
  return open;
}

/** Where a bracket was opened that nothing closes: the innermost one. */
function openBracket(document: Document.Parsed, text: string): number | undefined {
  let open: number | undefined;
  if (document.errors.length === 0) return undefined;
  visit(document, {
    Collection(_, { range, flow }) {
      if (flow !== true || range == null) return;
      const closing = text[range[0]] === '{' ? '}' : ']';
      if (text[range[1] - 1] !== closing) open = range[0];
    },
  });
  return open;
}

/** The innermost value around an offset, or before it where the text ends: what lies there cannot be trusted. */
function deepestAt(node: SourceNode, offset: number, textEnd: number): Pointer {
  let current = node;
  let pointer = '';
  for (;;) {
    const entries =
      current.children instanceof Map
        ? [...current.children]
        : [...((current.children as readonly SourceNode[] | undefined) ?? []).entries()];
    const around = entries.find(
      ([, { key, value }]) => (key?.start ?? value.start) <= offset && offset <= Math.max(value.end, key?.end ?? 0),
    );
    // Where a bracket or quote is missing, the error stands at the end of the text.
    const inside = around ?? (offset >= textEnd ? entries.at(-1) : undefined);
    if (inside === undefined) return pointer;
    pointer = pointerTo(pointer, inside[0]);
    current = inside[1];
  }
}

function oldVersion(text: string): SyntaxProblem {
  const start = Math.max(0, text.indexOf('%YAML'));
  return { code: 'yaml/version-1-1', severity: 'warning', span: lineFrom(text, start), message: say.oldVersion() };
}

function refuse(text: string, offset: number): YamlReading {
  const size = `${(text.length / 1e6).toFixed(1)} MB`;
  return {
    documents: [],
    problems: shifted(
      [error('document/too-large', lineFrom(text, 0), tooLarge(size, `${longestText / 1e6} MB`))],
      offset,
    ),
  };
}

/** One mistake often gives several errors at one place: the first says it best. */
function distinct(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, span }) => {
    const key = code.startsWith('yaml/unclosed-') ? code : `${span.start}`;
    return !seen.has(key) && seen.add(key);
  });
}

function capped(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  const sorted = [...problems].sort((a, b) => a.span.start - b.span.start);
  const last = sorted[mostProblems - 1];
  if (sorted.length <= mostProblems || last === undefined) return sorted;
  return [
    ...sorted.slice(0, mostProblems - 1),
    { ...last, code: 'yaml/syntax', message: say.moreErrors(sorted.length - mostProblems + 1), fixes: [] },
  ];
}

function error(code: string, span: Span, message: SyntaxProblem['message']): SyntaxProblem {
  return { code, severity: 'error', span, message };
}

function lineFrom(text: string, start: number): Span {
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return visible(text, start, end);
}

/** At least one character that can be seen, at or before the place meant. */
function visible(text: string, from: number, to: number): Span {
  let start = Math.min(from, text.length);
  let end = Math.min(Math.max(to, start), text.length);
  const lineBreak = text.slice(start, end).search(/[\r\n]/);
  if (lineBreak > 0) end = start + lineBreak;
  if (end > start && !/^\s*$/.test(text.slice(start, end))) return { start, end };
  while (start > 0 && /\s/.test(text[start - 1] as string)) start--;
  end = start;
  while (start > 0 && /\S/.test(text[start - 1] as string) && end - start < 40) start--;
  return end > start ? { start, end } : { start: 0, end: Math.min(1, text.length) };
}

function shifted(problems: readonly SyntaxProblem[], offset: number): readonly SyntaxProblem[] {
  if (offset === 0) return problems;
  const move = ({ start, end }: Span) => ({ start: start + offset, end: end + offset });
  return problems.map((problem) => ({
    ...problem,
    span: move(problem.span),
    ...(problem.fixes && {
      fixes: problem.fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map(({ span, text }) => ({ span: move(span), text })),
      })),
    }),
  }));
}

function shiftDocument(document: SourceDocument, offset: number): SourceDocument {
  if (offset === 0) return document;
  return { ...document, source: new SourceMap(shiftNode(document.source.root, offset)) };
}

function shiftNode({ key, value, children }: SourceNode, offset: number): SourceNode {
  const move = ({ start, end }: Span) => ({ start: start + offset, end: end + offset });
  const moved =
    children instanceof Map
      ? new Map([...children].map(([name, child]) => [name, shiftNode(child, offset)]))
      : (children as readonly SourceNode[] | undefined)?.map((child) => shiftNode(child, offset));
  return { value: move(value), ...(key && { key: move(key) }), ...(moved && { children: moved }) };
}
