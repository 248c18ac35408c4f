import { labelledLines, sectionsOf } from '../document/markdown/sections.ts';
import type { Block, MarkdownDocument } from '../document/markdown-document.ts';
import { type Prose, proseOf } from './headings.ts';

const longest = 600;

/** The words below a heading of that kind, or behind such a label; undefined when there are none. */
export function proseBelow(document: MarkdownDocument, kind: Prose): string | undefined {
  for (const { heading, blocks } of sectionsOf(document)) {
    if (heading === undefined || proseOf(heading.title.text) !== kind) continue;
    const text = blocks.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
    if (text !== '') return text.slice(0, longest);
  }
  const line = labelledLines(document).find(({ label, value }) => proseOf(label.text) === kind && value.text !== '');
  return line?.value.text.slice(0, longest);
}

function textOf(block: Block): string {
  return block.type === 'paragraph' || block.type === 'item' ? block.content.text : '';
}
