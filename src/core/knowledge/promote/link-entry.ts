import { frontMatterEdits } from '../../actions/front-matter-edits.ts';
import { lineBreakOf, writeFlow } from '../../document/insert-key.ts';
import type { MarkdownDocument } from '../../document/markdown-document.ts';
import type { SourceNode } from '../../document/source.ts';
import { isMap } from '../../document/value.ts';
import { lineLead } from '../../text/lines.ts';
import { type Edit, insertion } from '../../text/span.ts';

/** The edits that name an entry in the `knowledge` list of an incident's front matter; none when it is there already. */
export function linkEntryEdits(document: MarkdownDocument, id: string): readonly Edit[] {
  const front = document.frontMatter?.document;
  const value = front !== undefined && isMap(front.value) ? front.value['knowledge'] : undefined;
  if (!Array.isArray(value) || value.length === 0) return frontMatterEdits(document, { knowledge: [id] });
  const node = front?.source.node('/knowledge');
  const items = Array.isArray(node?.children) ? (node.children as readonly SourceNode[]) : [];
  const [first, last] = [items[0], items.at(-1)];
  if (value.includes(id) || node === undefined || first === undefined || last === undefined) return [];
  const { text } = document;
  if (text[node.value.start] === '[') return [insertion(last.value.end, `, ${writeFlow(id)}`)];
  const indent = /^[ \t]*/.exec(lineLead(text, first.value.start))?.[0] ?? '';
  const rest = text.slice(last.value.end).search(/[\r\n]|$/);
  return [insertion(last.value.end + rest, `${lineBreakOf(text)}${indent}- ${writeFlow(id)}`)];
}
