import type { Heading, MarkdownDocument, Piece } from '../markdown-document.ts';
import { isMap } from '../value.ts';

/**
 * What a page is called: its heading of the first level, else the `title` of its front matter, where sites have it, else
 * its first heading.
 * @param isTitle false for headings that name a part of every such page
 */
export function pageTitle(
  { blocks, frontMatter }: MarkdownDocument,
  isTitle: (heading: Heading) => boolean = () => true,
): Piece | undefined {
  const headings = blocks.filter((block): block is Heading => block.type === 'heading' && isTitle(block));
  const first = headings[0];
  if (first?.level === 1 || frontMatter === undefined) return first?.title;
  const { value, source } = frontMatter.document;
  const declared = isMap(value) && typeof value['title'] === 'string' ? value['title'].trim() : '';
  const span = source.find('/title');
  return declared === '' || span === undefined ? first?.title : { text: declared, span };
}
