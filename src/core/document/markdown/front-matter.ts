import * as say from '../../messages/markdown.ts';
import type { SyntaxProblem } from '../../problem.ts';
import type { LineTable } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { readYaml } from '../read-yaml.ts';
import { type SourceDocument, SourceMap } from '../source.ts';

interface FrontMatter {
  readonly found: { readonly document: SourceDocument; readonly span: Span } | undefined;
  /** The first line behind the closing fence, 0-based. */
  readonly bodyLine: number;
  readonly problems: readonly SyntaxProblem[];
}

const mostLines = 2000;

/** The YAML between a first line of `---` and the next line of `---` or `...`. */
export function readFrontMatter(text: string, lines: LineTable): FrontMatter {
  const none = { found: undefined, bodyLine: 0, problems: [] };
  if (!text.startsWith('---') || !/^---[ \t]*(?:\r|\n|$)/.test(text)) return none;
  const last = Math.min(lines.count, mostLines);
  for (let line = 1; line < last; line++) {
    const start = lines.starts[line] as number;
    if (!text.startsWith('---', start) && !text.startsWith('...', start)) continue;
    const { end } = lines.line(line);
    if (!/^(?:---|\.\.\.)[ \t]*$/.test(text.slice(start, Math.min(end, start + 80)))) continue;
    const span = { start: lines.starts[1] as number, end: start };
    const { documents, problems } = readYaml(text.slice(span.start, span.end), { offset: span.start });
    const document = documents[0] ?? emptyDocument(span);
    return { found: { document, span }, bodyLine: line + 1, problems };
  }
  const second = lines.count > 1 ? text.slice(lines.line(1).start, lines.line(1).end) : '';
  if (!/^[A-Za-z_][\w-]*:(?:\s|$)/.test(second)) return none;
  const message = say.unclosedFrontMatter();
  return {
    ...none,
    problems: [{ code: 'markdown/unclosed-front-matter', severity: 'error', span: { start: 0, end: 3 }, message }],
  };
}

function emptyDocument(span: Span): SourceDocument {
  return { value: Object.create(null), source: new SourceMap({ value: span, children: new Map() }), broken: [] };
}
