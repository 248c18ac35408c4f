import * as say from '../../messages/markdown.ts';
import type { SyntaxProblem } from '../../problem.ts';
import type { LineTable } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { readYaml } from '../read-yaml.ts';
import { type SourceDocument, SourceMap } from '../source.ts';
import { unopenedFrontMatter } from './unopened.ts';

interface FrontMatter {
  readonly found: { readonly document: SourceDocument; readonly span: Span } | undefined;
  /** The first line behind the closing fence, 0-based. */
  readonly bodyLine: number;
  readonly problems: readonly SyntaxProblem[];
}

const mostLines = 2000;

/**
 * The YAML between a first line of `---` and the next line of `---` or `...`. Where one of the two is not as it should be, it
 * is told, and the front matter is read as it was meant.
 */
export function readFrontMatter(text: string, lines: LineTable): FrontMatter {
  if (!text.startsWith('---') || !/^---[ \t]*(?:\r|\n|$)/.test(text)) return unopened(text, lines);
  const end = closingLine(text, lines, 1);
  return end === undefined ? unclosed(text, lines) : between(text, lines, lines.starts[1] as number, end, end + 1, []);
}

const none: FrontMatter = { found: undefined, bodyLine: 0, problems: [] };

/** The first line of `---` or `...` from a line on. */
function closingLine(text: string, lines: LineTable, first: number): number | undefined {
  const last = Math.min(lines.count, mostLines);
  for (let line = first; line < last; line++) {
    const start = lines.starts[line] as number;
    if (!text.startsWith('---', start) && !text.startsWith('...', start)) continue;
    if (/^(?:---|\.\.\.)[ \t]*$/.test(text.slice(start, Math.min(lines.endOf(line), start + 80)))) return line;
  }
  return undefined;
}

/** @param end the line (0-based) that it ends before */
function between(
  text: string,
  lines: LineTable,
  start: number,
  end: number,
  bodyLine: number,
  told: readonly SyntaxProblem[],
): FrontMatter {
  const span = { start, end: lines.starts[end] ?? text.length };
  const { documents, problems } = readYaml(text.slice(span.start, span.end), { offset: span.start });
  const document = documents[0] ?? emptyDocument(span);
  return { found: { document, span }, bodyLine, problems: [...told, ...problems] };
}

const oddFence = /^[ \t]*[-ー—–－―]{2,10}[ \t]*$/;
const keyLine = /^[A-Za-z_][\w-]*:(?:\s|$)/;

/** The front matter ends with a line that is nearly `---`; else before the first empty line or heading. */
function unclosed(text: string, lines: LineTable): FrontMatter {
  const lineOf = (line: number) =>
    text.slice(lines.starts[line], Math.min(lines.endOf(line), 200 + (lines.starts[line] as number)));
  if (lines.count < 2 || !keyLine.test(lineOf(1))) return none;
  const last = Math.min(lines.count, mostLines);
  let line = 2;
  while (line < last && !oddFence.test(lineOf(line)) && !/^(?:\s*$|#{1,6} )/.test(lineOf(line))) line++;
  const isFence = line < last && oddFence.test(lineOf(line));
  const at = lines.starts[line] ?? text.length;
  const edit = { span: { start: at, end: isFence ? lines.endOf(line) : at }, text: isFence ? '---' : '---\n' };
  const problem: SyntaxProblem = {
    code: 'markdown/unclosed-front-matter',
    severity: 'error',
    span: isFence ? edit.span : { start: 0, end: 3 },
    message: say.unclosedFrontMatter(),
    fixes: line < last ? [{ title: say.closeFrontMatter(), edits: [edit], safe: isFence }] : [],
  };
  return between(text, lines, lines.starts[1] as number, Math.min(line, lines.count), isFence ? line + 1 : line, [
    problem,
  ]);
}

/** Front matter of a document of ours whose first line is missing, is not quite `---`, or has empty lines above. */
function unopened(text: string, lines: LineTable): FrontMatter {
  const lead = unopenedFrontMatter(text);
  if (lead === undefined) return none;
  const first = lines.lineAt(lead);
  const end = closingLine(text, lines, first + 1);
  if (end === undefined) return none;
  const edit = { span: { start: 0, end: lead }, text: '---\n' };
  const problem: SyntaxProblem = {
    code: 'markdown/unopened-front-matter',
    severity: 'error',
    span: { start: lead, end: lines.endOf(first) },
    message: say.unopenedFrontMatter(),
    fixes: [{ title: say.openFrontMatter(), edits: [edit], safe: true }],
  };
  return between(text, lines, lead, end, end + 1, [problem]);
}

function emptyDocument(span: Span): SourceDocument {
  return { value: Object.create(null), source: new SourceMap({ value: span, children: new Map() }), broken: [] };
}
