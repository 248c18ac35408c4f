import type { Span } from '../../text/span.ts';
import type { Block, Heading, MarkdownDocument, Piece } from '../markdown-document.ts';
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
  const sections: { heading: Heading | undefined; above: readonly Heading[]; blocks: Block[] }[] = [];
  let above: readonly Heading[] = [];
  let current: { heading: Heading | undefined; above: readonly Heading[]; blocks: Block[] } = {
    heading: undefined,
    above: [],
    blocks: [],
  };
  for (const block of blocks) {
    if (block.type !== 'heading') {
      current.blocks.push(block);
      continue;
    }
    if (current.heading !== undefined || current.blocks.length > 0) sections.push(current);
    above = [...above, ...(current.heading === undefined ? [] : [current.heading])].filter(
      ({ level }) => level < block.level,
    );
    current = { heading: block, above, blocks: [] };
  }
  if (current.heading !== undefined || current.blocks.length > 0) sections.push(current);
  return sections;
}

/** The sections below the heading of one of them: all that follow with a heading of a smaller level. */
export function sectionsBelow(sections: readonly Section[], index: number): readonly Section[] {
  const level = sections[index]?.heading?.level ?? 0;
  let end = index + 1;
  while (end < sections.length && (sections[end]?.heading?.level ?? 0) > level) end++;
  return sections.slice(index + 1, end);
}

export interface LabelledLine {
  readonly label: Piece;
  readonly value: Piece;
  readonly section: Section;
}

/** Labels with values: of list items, of rows of two-column tables, and of the lines of paragraphs (`**Date:** 2026-03-01`). */
export function labelledLines(document: MarkdownDocument): readonly LabelledLine[] {
  return sectionsOf(document).flatMap((section) =>
    section.blocks.flatMap((block) => labelsOfBlock(block).map(({ label, value }) => ({ label, value, section }))),
  );
}

function labelsOfBlock(block: Block): readonly { readonly label: Piece; readonly value: Piece }[] {
  switch (block.type) {
    case 'item':
      return block.label === undefined || block.value === undefined ? [] : [{ label: block.label, value: block.value }];
    case 'table':
      return block.header.cells.length !== 2
        ? []
        : [block.header, ...block.rows].flatMap(({ cells: [label, value] }) =>
            label === undefined || value === undefined ? [] : [{ label: withoutEmphasis(label), value }],
          );
    case 'paragraph':
      return linesOf(block.content).flatMap((line) => {
        const split = splitLabel(line);
        return split.label === undefined || split.value === undefined
          ? []
          : [{ label: split.label, value: split.value }];
      });
    default:
      return [];
  }
}

function linesOf({ text, span }: Piece): readonly Piece[] {
  return Array.from(text.matchAll(/[^\r\n]+/g), ({ 0: line, index }) => {
    const lead = line.length - line.trimStart().length;
    const content = line.trim();
    return {
      text: content,
      span: { start: span.start + index + lead, end: span.start + index + lead + content.length },
    };
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
  return text
    .replace(/!?\[([^[\]\n]{0,300})\]\([^()\n]{0,1000}\)/g, '$1')
    .replace(/[*`~]{1,3}|(?<![\p{L}\p{N}_])_{1,3}|_{1,3}(?![\p{L}\p{N}_])/gu, '');
}
