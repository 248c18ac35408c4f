import { listedLines, type Section } from '../../document/markdown/sections.ts';
import type { ListItem, Paragraph, Piece, Table } from '../../document/markdown-document.ts';
import type { Span } from '../../text/span.ts';
import { readActionText } from './action-text.ts';
import { describedAction } from './described-action.ts';
import { type ActionField, actionFieldOf } from './labels.ts';

/** An action as it is written: its parts, and whether it is checked off. */
export interface ActionRow {
  readonly span: Span;
  readonly parts: Readonly<Partial<Record<ActionField, Piece>>>;
  readonly done: { readonly value: boolean; readonly span: Span } | undefined;
}

/**
 * The actions of a section: rows of its tables, the one action that its list describes, check boxes, or, where there is
 * none of these, the items of its lists, or lines that stand for such (`・`). An item without a box beside those with one is an action where it has an owner or a date: somebody forgot the box.
 */
export function actionRowsOf(section: Section): readonly ActionRow[] {
  const { blocks } = section;
  const tables = blocks.filter((block): block is Table => block.type === 'table' && isActionTable(block));
  if (tables.length > 0) return tables.flatMap(rowsOfTable);
  const items = blocks.filter((block): block is ListItem => block.type === 'item');
  if (items.length === 0) return rowsOfLines(blocks.filter((block): block is Paragraph => block.type === 'paragraph'));
  const described = describedAction(section, items, isSaid);
  if (described !== undefined) return [described];
  const boxes = items.filter(({ checked }) => checked !== undefined);
  const depth = leastDepth(boxes.length > 0 ? boxes : items);
  return items.flatMap((item, index) => {
    const isAction =
      item.checked !== undefined || (item.depth === depth && (boxes.length === 0 || isAttributed(item.content)));
    return isAction && item.content.text !== '' ? [rowOfItem(item, below(items, index))] : [];
  });
}

/** A mention alone may stand in any sentence. */
function isAttributed(content: Piece): boolean {
  const { owner, due } = readActionText(content);
  return due !== undefined || (owner !== undefined && !owner.text.startsWith('@'));
}

/** Whether a column is named as the action, and another one as something of it. */
export function isActionTable({ header }: Table): boolean {
  const fields = header.cells.map(({ text }) => actionFieldOf(text));
  return fields.includes('text') && fields.some((field) => field !== undefined && field !== 'text');
}

function rowsOfTable({ header, rows }: Table): readonly ActionRow[] {
  const fields = header.cells.map(({ text }) => actionFieldOf(text));
  return rows.flatMap(({ cells, span }) => {
    const parts: Partial<Record<ActionField, Piece>> = {};
    for (const [index, cell] of cells.entries()) {
      const field = fields[index];
      if (field !== undefined && isSaid(cell.text)) parts[field] ??= cell;
    }
    const { text } = parts;
    if (text === undefined) return [];
    const box = /^\[([ xX])\]\s+/.exec(text.text);
    const done = box === null ? undefined : { value: box[1] !== ' ', span: text.span };
    return [{ span, parts: withAttributes(parts, text), done }];
  });
}

function rowsOfLines(paragraphs: readonly Paragraph[]): readonly ActionRow[] {
  return paragraphs
    .flatMap(({ content }) => listedLines(content))
    .map((line) => ({ span: line.span, parts: readActionText(line), done: undefined }));
}

/** What no column says may stand with the words, as in lists: `Alert on the pool (owner: @sato)`. */
function withAttributes(parts: ActionRow['parts'], text: Piece): ActionRow['parts'] {
  // Where a pipe is escaped, the places in the text are others.
  const isPlain = text.text.length === text.span.end - text.span.start;
  const { text: words, ...others } = isPlain ? readActionText(text) : {};
  const isNew = Object.keys(others).some((field) => parts[field as ActionField] === undefined);
  return isNew ? { ...others, ...parts, text: words ?? text } : parts;
}

/** The items nested below an item, such as `owner: @sato` on a line of its own. */
export function below(items: readonly ListItem[], index: number): readonly ListItem[] {
  const { depth } = items[index] as ListItem;
  let end = index + 1;
  while ((items[end]?.depth ?? -1) > depth) end++;
  return items.slice(index + 1, end);
}

/** The depth of the outermost of some list items. */
export function leastDepth(items: readonly ListItem[]): number {
  return items.reduce((least, { depth }) => Math.min(least, depth), Number.POSITIVE_INFINITY);
}

function rowOfItem(item: ListItem, nested: readonly ListItem[]): ActionRow {
  const parts = { ...readActionText(item.content) };
  for (const { label, value } of nested) {
    const field = label === undefined ? undefined : actionFieldOf(label.text);
    if (field !== undefined && field !== 'text' && value !== undefined && isSaid(value.text)) parts[field] ??= value;
  }
  const box =
    item.checked === undefined
      ? undefined
      : { value: item.checked, span: { start: item.span.start, end: item.content.span.start } };
  return { span: item.span, parts, done: box };
}

/** Dashes, dots and the like stand for nothing. */
function isSaid(text: string): boolean {
  return !/^(?:[-–—ー]*|[.…]{1,3}|n\/?a|none|nobody|unassigned|なし|無し|未割当|未割り当て)$/i.test(text.trim());
}
