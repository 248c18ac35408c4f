import type { SyntaxProblem } from '../problem.ts';
import type { Span } from '../text/span.ts';
import type { SourceDocument } from './source.ts';

/** A piece of inline text and where it stands. `text` has escapes (`\|`) undone; an empty cell has an empty span. */
export interface Piece {
  readonly text: string;
  readonly span: Span;
}

export interface Heading {
  readonly type: 'heading';
  /** 1 to 6. */
  readonly level: number;
  /** The words of the heading, without `#` and without closing `#`. */
  readonly title: Piece;
  readonly span: Span;
}

export interface ListItem {
  readonly type: 'item';
  /** 0 for a top-level list. */
  readonly depth: number;
  /** First line's words, without the bullet and the check box. */
  readonly content: Piece;
  /** `label: value`, with `:` or `：`, and emphasis around the label taken off; absent when there is no colon. */
  readonly label?: Piece;
  readonly value?: Piece;
  /** `- [ ]` is false, `- [x]` true. */
  readonly checked?: boolean;
  /** The whole item, its continuation lines included, from the bullet on. */
  readonly span: Span;
}

export interface TableRow {
  readonly cells: readonly Piece[];
  /** How many cells there are. */
  readonly columns: number;
  /** The text of a cell (0-based): what `cells` has, without the places; empty where there is no such cell. */
  textOf(column: number): string;
  /** The row's line from its first to its last character that is not white space. */
  readonly span: Span;
}

export interface Table {
  readonly type: 'table';
  readonly header: TableRow;
  readonly delimiter: TableRow;
  readonly rows: readonly TableRow[];
  readonly span: Span;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly content: Piece;
  readonly span: Span;
}

export interface CodeBlock {
  readonly type: 'code';
  readonly language: string;
  readonly content: Piece;
  readonly span: Span;
}

export type Block = Heading | ListItem | Table | Paragraph | CodeBlock;

/** A Markdown file as our kinds need it: blocks in the order of the text, inline syntax left as written. */
export interface MarkdownDocument {
  readonly text: string;
  /** The YAML between the leading `---` lines; its spans are those of the whole file. */
  readonly frontMatter?: { readonly document: SourceDocument; readonly span: Span };
  readonly blocks: readonly Block[];
  readonly problems: readonly SyntaxProblem[];
}
