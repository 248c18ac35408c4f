import { insertKey, lineBreakOf, writeFlow, writePair } from '../document/insert-key.ts';
import type { MarkdownDocument } from '../document/markdown-document.ts';
import { isMap, type Value } from '../document/value.ts';
import { type Edit, insertion } from '../text/span.ts';

/** Values to write, one or two levels deep: `{ impact: { normal_tps: 50 } }`. */
export type FrontMatterValues = Readonly<Record<string, Value | Readonly<Record<string, Value>>>>;

/**
 * The edits that write values into the front matter of a document. Keys that are there are replaced in place, others are
 * added; front matter is made where there is none. Comments and layout of everything else stay.
 */
export function frontMatterEdits(document: MarkdownDocument, values: FrontMatterValues): readonly Edit[] {
  const lineBreak = lineBreakOf(document.text);
  const found = document.frontMatter;
  if (found === undefined) {
    const lines = Object.entries(values).map(([key, value]) => writePair(key, value, '', lineBreak));
    return [insertion(0, `---${lineBreak}${lines.join(lineBreak)}${lineBreak}---${lineBreak}${lineBreak}`)];
  }
  if (!isMap(found.document.value) || Object.keys(found.document.value).length === 0) {
    const lines = Object.entries(values).map(([key, value]) => writePair(key, value, '', lineBreak));
    return [insertion(found.span.start, `${lines.join(lineBreak)}${lineBreak}`)];
  }
  return Object.entries(values).flatMap(([key, value]) => memberEdits(document.text, found.document, '', key, value));
}

type Source = NonNullable<MarkdownDocument['frontMatter']>['document'];

function memberEdits(text: string, document: Source, owner: string, key: string, value: unknown): readonly Edit[] {
  const pointer = `${owner}/${key}`;
  const node = document.source.node(pointer);
  if (node === undefined) {
    const edit = insertKey(text, document.source, owner, key, value);
    return edit === undefined ? [] : [edit];
  }
  if (isMap(value as Value) && node.children instanceof Map && node.children.size > 0) {
    const members = Object.entries(value as Record<string, Value>);
    return mergeInserts(members.flatMap(([name, member]) => memberEdits(text, document, pointer, name, member)));
  }
  if (node.value.start === node.value.end)
    return [insertion(node.value.end, `${text[node.value.end - 1] === ':' ? ' ' : ''}${writeFlow(value)}`)];
  return [{ span: node.value, text: writeFlow(value) }];
}

/** Several keys added at one place are one edit. */
function mergeInserts(edits: readonly Edit[]): readonly Edit[] {
  const merged: Edit[] = [];
  for (const edit of edits) {
    const last = merged.at(-1);
    if (
      last !== undefined &&
      last.span.start === edit.span.start &&
      last.span.end === edit.span.end &&
      edit.span.start === edit.span.end
    ) {
      merged[merged.length - 1] = { span: last.span, text: last.text + edit.text };
    } else merged.push(edit);
  }
  return merged;
}
