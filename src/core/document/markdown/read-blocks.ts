import MarkdownIt, { type Token } from 'markdown-it';
import type { LineTable } from '../../text/lines.ts';
import { BlockBuilder, type BlockReading } from './block-builder.ts';
import { useTableScan } from './table-rule.ts';

/** Block rules only: inline syntax is left as written, and parsing it would be nearly all of the cost. */
const blockParser = new MarkdownIt({ html: true });
blockParser.core.ruler.enableOnly(['normalize', 'block']);
useTableScan(blockParser);

/** Reads the blocks from a line on. markdown-it judges what is what; places come from the lines themselves. */
export function readBlocks(text: string, lines: LineTable, firstLine: number): BlockReading {
  return new TokenReader(text, lines, firstLine).read();
}

/** Takes the blocks out of markdown-it's tokens. What a quotation says is not the page's own, but for its code and lists. */
class TokenReader {
  readonly #text: string;
  readonly #lines: LineTable;
  readonly #first: number;
  readonly #builder: BlockBuilder;
  #lists = 0;
  #quotes = 0;
  #item: { readonly line: number; readonly end: number } | undefined;

  constructor(text: string, lines: LineTable, firstLine: number) {
    this.#text = text;
    this.#lines = lines;
    this.#first = firstLine;
    this.#builder = new BlockBuilder(text, lines);
  }

  read(): BlockReading {
    if (this.#first >= this.#lines.count) return this.#builder;
    const tokens = blockParser.parse(this.#text.slice(this.#lines.starts[this.#first] as number), {});
    for (const token of tokens) this.#take(token);
    return this.#builder;
  }

  #take(token: Token): void {
    const from = token.map === null ? 0 : token.map[0] + this.#first;
    const to = token.map === null ? 0 : token.map[1] + this.#first;
    switch (token.type) {
      case 'blockquote_open':
        if (this.#quotes === 0) this.#builder.quotation(from, to);
        this.#quotes++;
        return;
      case 'blockquote_close':
        this.#quotes--;
        return;
      case 'bullet_list_open':
      case 'ordered_list_open':
        this.#lists++;
        return;
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.#lists--;
        return;
      case 'list_item_open':
        this.#item = { line: from, end: to };
        return;
      case 'table_open':
        if (this.#quotes === 0) this.#builder.table(from, to);
        return;
      case 'heading_open':
        if (this.#quotes === 0) this.#heading(Number(token.tag.slice(1)), from, to);
        return;
      case 'paragraph_open':
        if (this.#quotes === 0) this.#paragraph(from, to);
        return;
      case 'fence':
        this.#builder.code(token.info, from, to);
        return;
      case 'code_block':
        this.#builder.code(undefined, from, to);
        return;
      default:
    }
  }

  #heading(level: number, from: number, to: number): void {
    this.#builder.heading(level, from, to);
    this.#item = undefined;
  }

  /** The first paragraph of a list's item, when it begins on the item's line, is the item. */
  #paragraph(from: number, to: number): void {
    const item = this.#item;
    if (item === undefined || this.#lists === 0 || from !== item.line) {
      this.#builder.paragraph(from, to);
      return;
    }
    this.#builder.item(item.line, item.end, Math.max(0, this.#lists - 1));
    this.#item = undefined;
  }
}
