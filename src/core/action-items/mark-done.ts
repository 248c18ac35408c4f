import { insertKey } from '../document/insert-key.ts';
import type { ListItem, MarkdownDocument, Table, TableRow } from '../document/markdown-document.ts';
import type { SourceMap } from '../document/source.ts';
import { type Pointer, pointerTo } from '../document/value.ts';
import { wordEdit } from '../document/word-edit.ts';
import { escapeCell, isAligned } from '../incident/table-row.ts';
import { attributeMarks } from '../kinds/rca/attribute-marks.ts';
import { type ActionField, actionFieldOf } from '../kinds/rca/labels.ts';
import { subjectOfKind } from '../kinds/subject-of-kind.ts';
import { languageOf } from '../text/language.ts';
import { contains, type Edit, insertion, type Span } from '../text/span.ts';
import { displayWidth } from '../text/width.ts';
import type { Language } from '../text/words.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * The edits that mark an action as done and write down what shows it, in the manner of the document: the columns of its
 * table, the box and the brackets of its list, or the keys of its front matter.
 * @param offset where the action's text begins
 * @returns undefined when no open action stands there, or its place is not understood
 */
export function markDoneEdits(
  workspace: Workspace,
  file: string,
  offset: number,
  proof: string,
): readonly Edit[] | undefined {
  const subject = subjectOfKind(workspace.file(file)?.documents, 'rca');
  const markdown = subject?.markdown;
  if (subject === undefined || markdown === undefined) return undefined;
  const { source, text, model } = subject;
  const action = model.actions.find(({ at }) => source.locate(`${at}/text`).start === offset);
  if (action === undefined || action.isDone) return undefined;
  const place = source.locate(`${action.at}/text`);
  const language = languageOf(text);
  if (markdown.frontMatter !== undefined && contains(markdown.frontMatter.span, place))
    return yamlEdits(text, source, action.at, proof, language);
  for (const block of markdown.blocks) {
    if (!contains(block.span, place)) continue;
    if (block.type === 'item') return itemEdits(text, innermost(markdown, place) ?? block, source, action.at, proof);
    const row = block.type === 'table' ? block.rows.find(({ span }) => contains(span, place)) : undefined;
    if (block.type === 'table' && row !== undefined) return rowEdits(text, block, row, proof);
  }
  return undefined;
}

const words: Readonly<Record<Language, { readonly done: string; readonly proof: string; readonly status: string }>> = {
  en: { done: 'done', proof: 'evidence', status: 'status' },
  ja: { done: '完了', proof: '証跡', status: '状態' },
};

function yamlEdits(
  text: string,
  source: SourceMap,
  at: Pointer,
  proof: string,
  language: Language,
): readonly Edit[] | undefined {
  const status = source.find(pointerTo(at, 'status'));
  const done = source.find(pointerTo(at, 'done'));
  const known = source.find(pointerTo(at, 'proof'));
  const state =
    done !== undefined
      ? { span: done, text: 'true' }
      : status === undefined
        ? insertKey(text, source, at, 'done', true)
        : wordEdit(text, status, words[language].done);
  const shown =
    known === undefined || known.start === known.end
      ? insertKey(text, source, at, 'proof', proof)
      : wordEdit(text, known, `${unquoted(text, known)} ${proof}`);
  return state === undefined || shown === undefined ? undefined : [state, shown];
}

function unquoted(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/^(["'])(.*)\1$/s, '$2');
}

function rowEdits(text: string, table: Table, row: TableRow, proof: string): readonly Edit[] | undefined {
  const { header } = table;
  const keepsWidth = isAligned(text, table);
  const fields = header.cells.map((cell) => actionFieldOf(cell.text));
  const column = (field: ActionField) => {
    const index = fields.indexOf(field);
    return index < 0 || row.cells[index] === undefined ? undefined : index;
  };
  const [status, shown, main] = [column('status'), column('proof'), column('text')];
  if (main === undefined) return undefined;
  const language = languageOf(header.cells.map((cell) => cell.text).join(' '));
  const labels = words[language];
  const box = /^\[ \]/.exec(row.cells[main]?.text ?? '');
  const said = shown === undefined ? '' : (row.cells[shown]?.text ?? '').replace(/^[-–—ー]+$/, '');
  const joined = said === '' ? proof : `${said} ${proof}`;
  const write = (index: number, content: string) => cellEdit(text, row, index, content, keepsWidth);
  const [open, , close] = attributeMarks[language];
  const bracket = open + proof + close;
  if (status !== undefined)
    return shown === undefined
      ? [write(status, `${labels.done}${bracket}`)]
      : [write(status, labels.done), write(shown, joined)];
  const start = row.cells[main]?.span.start ?? 0;
  if (box !== null) {
    const tick = { span: { start, end: start + 3 }, text: '[x]' };
    return shown === undefined
      ? [tick, insertion(row.cells[main]?.span.end ?? start, bracket)]
      : [tick, write(shown, joined)];
  }
  if (shown !== undefined) return [write(shown, `**DONE** ${joined}`)];
  return [write(main, `~~${row.cells[main]?.text ?? ''}${bracket}~~`)];
}

/** Puts a text in the place of a cell's; in an aligned table the cell stays as wide as it was where there is room. */
function cellEdit(text: string, row: TableRow, index: number, content: string, keepsWidth: boolean): Edit {
  const { span } = row.cells[index] as TableRow['cells'][number];
  let start = span.start;
  let end = span.end;
  while (start > row.span.start && text[start - 1] === ' ') start--;
  while (end < row.span.end && text[end] === ' ') end++;
  const width = keepsWidth ? displayWidth(text.slice(start, end)) : 0;
  const written = ` ${escapeCell(content)} `;
  return { span: { start, end }, text: written + ' '.repeat(Math.max(0, width - displayWidth(written))) };
}

function innermost({ blocks }: MarkdownDocument, place: Span): ListItem | undefined {
  return blocks.findLast((block): block is ListItem => block.type === 'item' && contains(block.content.span, place));
}

function itemEdits(text: string, item: ListItem, source: SourceMap, at: Pointer, proof: string): readonly Edit[] {
  const { span, text: content } = item.content;
  const language = languageOf(content);
  const labels = words[language];
  const edits: Edit[] = [];
  const box = /\[ \]/.exec(text.slice(item.span.start, span.start));
  const status = source.find(pointerTo(at, 'status'));
  const added: string[] = [];
  if (box !== null) {
    const start = item.span.start + box.index;
    edits.push({ span: { start, end: start + 3 }, text: '[x]' });
  } else if (status !== undefined) edits.push({ span: status, text: labels.done });
  else added.push(`${labels.status}: ${labels.done}`);
  const known = source.find(pointerTo(at, 'proof'));
  if (known !== undefined) edits.push(insertion(known.end, ` ${proof}`));
  else added.push(`${labels.proof}: ${proof}`);
  if (added.length > 0) edits.push(attributesEdit(content, span, added, language));
  return edits;
}

/** Within the brackets at the item's end where it has some, else in new ones. */
function attributesEdit(content: string, span: Span, added: readonly string[], language: Language): Edit {
  const tail = /[)）][\s。.]*$/.exec(content);
  const open = tail === null ? -1 : Math.max(content.lastIndexOf('('), content.lastIndexOf('（'));
  const inside = open < 0 ? '' : content.slice(open + 1, tail?.index);
  const isAttributes = inside.split(/[,、，]/).some((part) => {
    const written = part.trimStart();
    const label = /^([^:：]{1,20}?)\s*[:：]/.exec(written)?.[1];
    return (label !== undefined && actionFieldOf(label) !== undefined) || written.startsWith('@');
  });
  const [opening, comma, closing] = attributeMarks[language];
  if (tail !== null && isAttributes) return insertion(span.start + tail.index, `${comma}${added.join(comma)}`);
  const ends = content.trimEnd().length;
  return insertion(span.start + ends, opening + added.join(comma) + closing);
}
