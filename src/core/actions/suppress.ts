import { lineBreakOf } from '../document/insert-key.ts';
import type { Block, MarkdownDocument } from '../document/markdown-document.ts';
import { readMarkdown } from '../document/read-markdown.ts';
import { readYaml } from '../document/read-yaml.ts';
import type { SourceNode } from '../document/source.ts';
import { suppressInFileTitle, suppressTitle } from '../messages/actions.ts';
import type { Fix, Problem } from '../problem.ts';
import { LineTable } from '../text/lines.ts';
import { type Edit, insertion, type Span } from '../text/span.ts';
import { isMarkdown } from '../workspace/file-names.ts';

/** How a comment is written. */
interface CommentStyle {
  readonly open: string;
  readonly close: string;
}

const yamlComment: CommentStyle = { open: '# ', close: '' };
const markdownComment: CommentStyle = { open: '<!-- ', close: ' -->' };

/**
 * The fixes that silence a problem by a comment with its code: for its line, and for the file. Where a comment line would
 * change what the text means (in a table, a code block, a text of several lines), the comments go around the whole.
 * @returns none for JSON, which has no comments
 */
export function suppressions(path: string, text: string, problem: Problem): readonly Fix[] {
  if (/\.json$/i.test(path)) return [];
  const lines = new LineTable(text);
  const markdown = isMarkdown(path) ? readMarkdown(text) : undefined;
  const inYaml = markdown === undefined || isWithin(problem.span, markdown.frontMatter?.span);
  const style = inYaml ? yamlComment : markdownComment;
  const place = inYaml ? yamlPlace(text, problem.span, markdown) : markdownPlace(problem.span, markdown);
  const here =
    place === undefined ? nextLine(text, lines, problem, style) : around(text, lines, place, problem.code, style);
  return [
    { title: suppressTitle(problem.code), edits: here, safe: false },
    { title: suppressInFileTitle(problem.code), edits: [wholeFile(text, lines, problem.code, markdown)], safe: false },
  ];
}

const nextLineComment = /^[ \t]*(?:#|<!--)[ \t]*hansei-disable-next-line[ \t]+[^\r\n]*?(?=[ \t]*(?:-->)?[ \t]*$)/;

/** A comment line above the problem's; one that is there already gets the code added. */
function nextLine(text: string, lines: LineTable, { code, span }: Problem, style: CommentStyle): readonly Edit[] {
  const line = lines.lineAt(span.start);
  const { start, end } = lines.line(line);
  if (line > 0) {
    const above = lines.line(line - 1);
    const existing = nextLineComment.exec(text.slice(above.start, Math.min(above.end, above.start + 1000)))?.[0];
    if (existing !== undefined) return [insertion(above.start + existing.length, `, ${code}`)];
  }
  const indent = /^[ \t]*/.exec(text.slice(start, end))?.[0] ?? '';
  return [insertion(start, `${indent}${comment(style, `disable-next-line ${code}`)}${lineBreakOf(text)}`)];
}

function around(text: string, lines: LineTable, place: Span, code: string, style: CommentStyle): readonly Edit[] {
  const lineBreak = lineBreakOf(text);
  const first = lines.line(lines.lineAt(place.start));
  const last = lines.line(lines.lineAt(Math.max(place.start, place.end - 1)));
  const indent = /^[ \t]*/.exec(text.slice(first.start, first.end))?.[0] ?? '';
  const gap = style === markdownComment ? lineBreak : '';
  return [
    insertion(first.start, `${indent}${comment(style, `disable ${code}`)}${lineBreak}${gap}`),
    insertion(last.end, `${lineBreak}${gap}${indent}${comment(style, `enable ${code}`)}`),
  ];
}

/** At the top; below the front matter where there is one, as that has to come first. */
function wholeFile(text: string, lines: LineTable, code: string, markdown: MarkdownDocument | undefined): Edit {
  const lineBreak = lineBreakOf(text);
  const words = `disable-file ${code}`;
  if (markdown === undefined) return insertion(behindDirectives(text, lines), comment(yamlComment, words) + lineBreak);
  if (markdown.frontMatter === undefined) return insertion(0, comment(markdownComment, words) + lineBreak + lineBreak);
  const { end } = lines.line(lines.lineAt(markdown.frontMatter.span.end));
  return insertion(end, `${lineBreak}${lineBreak}${comment(markdownComment, words)}`);
}

/** `%YAML` has to come first. */
function behindDirectives(text: string, lines: LineTable): number {
  const line = lines.starts.findIndex((start) => text[start] !== '%');
  return line < 0 ? text.length : (lines.starts[line] as number);
}

/** The member whose text goes over several lines and has the problem behind its first one. */
function yamlPlace(text: string, span: Span, markdown: MarkdownDocument | undefined): Span | undefined {
  const sources = markdown?.frontMatter === undefined ? readYaml(text).documents : [markdown.frontMatter.document];
  for (const { source } of sources) {
    const found = textAround(source.root, span, text);
    if (found !== undefined) return found;
  }
  return undefined;
}

function textAround(node: SourceNode, span: Span, text: string): Span | undefined {
  if (node.value.start > span.start || span.start >= node.value.end) return undefined;
  if (node.children === undefined) {
    const isBehind = /[\r\n]/.test(text.slice(node.value.start, span.start));
    return isBehind ? { start: node.key?.start ?? node.value.start, end: withoutBreak(text, node.value) } : undefined;
  }
  for (const child of node.children.values()) {
    const found = textAround(child, span, text);
    if (found !== undefined) return found;
  }
  return undefined;
}

function withoutBreak(text: string, { start, end }: Span): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] as string)) last--;
  return last;
}

/** The table, code block or paragraph that a comment line would break. */
function markdownPlace(span: Span, markdown: MarkdownDocument | undefined): Span | undefined {
  const isWhole = ({ type }: Block) => type === 'table' || type === 'code' || type === 'paragraph';
  const holds = (block: Block) => block.span.start <= span.start && span.start < block.span.end;
  return markdown?.blocks.find((block) => isWhole(block) && holds(block))?.span;
}

function isWithin(span: Span, outer: Span | undefined): boolean {
  return outer !== undefined && outer.start <= span.start && span.start <= outer.end;
}

function comment({ open, close }: CommentStyle, words: string): string {
  return `${open}hansei-${words}${close}`;
}
