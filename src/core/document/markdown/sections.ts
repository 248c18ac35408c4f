import type { Span } from '../../text/span.ts';
import type { Block, Heading, MarkdownDocument, Piece, TableRow } from '../markdown-document.ts';
import { splitLabel } from './label.ts';

/** A heading with what stands below it. */
export interface Section {
  /** Absent for what comes before the first heading. */
  readonly heading: Heading | undefined;
  /** Headings above this one, outermost first. */
  readonly above: readonly Heading[];
  /** The blocks up to the next heading of any level. */
  readonly blocks: readonly Block[];
}

/** The document cut at its headings, in order. */
export function sectionsOf({ blocks }: MarkdownDocument): readonly Section[] {
  const sections: Section[] = [];
  let heading: Heading | undefined;
  let above: readonly Heading[] = [];
  let inside: Block[] = [];
  for (const block of blocks) {
    if (block.type !== 'heading') {
      inside.push(block);
      continue;
    }
    if (heading !== undefined || inside.length > 0) sections.push({ heading, above, blocks: inside });
    above = headingsAbove(block, heading === undefined ? above : [...above, heading]);
    heading = block;
    inside = [];
  }
  if (heading !== undefined || inside.length > 0) sections.push({ heading, above, blocks: inside });
  return sections;
}

function headingsAbove({ level }: Heading, before: readonly Heading[]): readonly Heading[] {
  return before.length === 0 ? before : before.filter((heading) => heading.level < level);
}

/** The sections below the heading of one of them: all that follow with a heading of a smaller level. */
export function sectionsBelow(sections: readonly Section[], index: number): readonly Section[] {
  const level = sections[index]?.heading?.level ?? 0;
  let end = index + 1;
  while (end < sections.length && (sections[end]?.heading?.level ?? 0) > level) end++;
  return sections.slice(index + 1, end);
}

interface LabelledLine {
  readonly label: Piece;
  readonly value: Piece;
  readonly section: Section;
}

/** Labels with values: of list items, of rows of two-column tables, and of the lines of paragraphs (`**Date:** 2026-03-01`). */
export function labelledLines(document: MarkdownDocument): readonly LabelledLine[] {
  const lines: LabelledLine[] = [];
  for (const section of sectionsOf(document)) for (const block of section.blocks) takeLabels(block, section, lines);
  return lines;
}

function takeLabels(block: Block, section: Section, lines: LabelledLine[]): void {
  if (block.type === 'item') takeLabel(block, section, lines);
  else if (block.type === 'paragraph') {
    for (const line of linesOf(block.content))
      for (const part of besideBars(line)) takeLabel(splitLabel(part), section, lines);
  } else if (block.type === 'table' && block.header.columns === 2) {
    takeRow(block.header, section, lines);
    for (const row of block.rows) takeRow(row, section, lines);
  }
}

/** `**Start**: 14:30 | **End**: 15:10` has a label a part. */
function besideBars(line: Piece): readonly Piece[] {
  if (!line.text.startsWith('**') || !barBeforeLabel.test(line.text)) return [line];
  let start = line.span.start;
  return line.text.split(/(\s[|｜]\s+(?=\*\*))/).flatMap((text, index) => {
    const span = { start, end: start + text.length };
    start = span.end;
    return index % 2 === 0 ? [{ text, span }] : [];
  });
}

const barBeforeLabel = /\s[|｜]\s+\*\*[^*]/;

function takeLabel(
  { label, value }: { readonly label?: Piece; readonly value?: Piece },
  section: Section,
  lines: LabelledLine[],
): void {
  if (label !== undefined && value !== undefined) lines.push({ label, value, section });
}

function takeRow({ cells: [label, value] }: TableRow, section: Section, lines: LabelledLine[]): void {
  if (label !== undefined && value !== undefined) lines.push({ label: withoutEmphasis(label), value, section });
}

/** How Markdown ends a line within a paragraph. */
const lineBreak = /(?:(?<!\\)\\|<br ?\/?>)\s*$/i;

/** What people begin the lines of a list with that is none in Markdown. */
const dots = /^\s*[・･•]\s*(?=\S)/;
const numbers = /^\s*[①-⑳]\s*(?=\S)/;

/** The lines of a text, each without the blanks around it and the dot of a list at its beginning; empty ones are left out. */
export function linesOf({ text, span }: Piece): readonly Piece[] {
  return Array.from(text.matchAll(/[^\r\n]+/g), ({ 0: line, index }) => {
    const lead = dots.exec(line)?.[0].length ?? line.length - line.trimStart().length;
    const content = line.slice(lead).replace(lineBreak, '').trimEnd();
    return {
      text: content,
      span: { start: span.start + index + lead, end: span.start + index + lead + content.length },
    };
  });
}

/** The lines of a text that begin as those of a list do, though Markdown knows none there: `・`, `•`, `①`. Without that mark. */
export function listedLines({ text, span }: Piece): readonly Piece[] {
  return Array.from(text.matchAll(/[^\r\n]+/g)).flatMap(({ 0: line, index }) => {
    const mark = (dots.exec(line) ?? numbers.exec(line))?.[0].length;
    if (mark === undefined) return [];
    const content = line.slice(mark).trimEnd();
    const start = span.start + index + mark;
    return [{ text: content, span: { start, end: start + content.length } }];
  });
}

function withoutEmphasis(piece: Piece): Piece {
  const match = /^(\*\*|__|\*|_)(.+?):?\1:?$/.exec(piece.text);
  if (match === null) return { ...piece, text: piece.text.replace(/[:：]$/, '') };
  const start = piece.span.start + (match[1] as string).length;
  return { text: match[2] as string, span: { start, end: start + (match[2] as string).length } };
}

export interface Link {
  readonly text: string;
  readonly target: string;
  /** The target's own characters. */
  readonly span: Span;
}

/** The inline links of a document (`[text](target)`), those in code left out. */
export function linksOf({ text, blocks }: MarkdownDocument): readonly Link[] {
  if (!text.includes('](')) return [];
  const links: Link[] = [];
  const codes = blocks.filter(({ type }) => type === 'code').map(({ span }) => span);
  for (const match of text.matchAll(/\[([^[\]\n]{0,300})\]\(<?([^()\s<>]{1,1000})>?(?:[ \t]+"[^"\n]{0,200}")?\)/g)) {
    const target = match[2] as string;
    const start = match.index + match[0].indexOf(target, (match[1] as string).length + 3);
    if (codes.some((code) => code.start <= start && start < code.end)) continue;
    links.push({ text: match[1] as string, target, span: { start, end: start + target.length } });
  }
  return links;
}

/** Inline text without links, emphasis and code marks. The underscores of identifiers stay. */
export function withoutMarkup(text: string): string {
  if (!/[[*`~_]/.test(text)) return text;
  return text
    .replace(/!?\[([^[\]\n]{0,300})\]\([^()\n]{0,1000}\)/g, '$1')
    .replace(/[*`~]{1,3}|(?<![\p{L}\p{N}_])_{1,3}|_{1,3}(?![\p{L}\p{N}_])/gu, '');
}
