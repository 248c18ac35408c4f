import { tooLarge } from '../messages/document.ts';
import { LineTable } from '../text/lines.ts';
import { readFrontMatter } from './markdown/front-matter.ts';
import { readPlainBlocks } from './markdown/plain-blocks.ts';
import { readBlocks } from './markdown/read-blocks.ts';
import type { MarkdownDocument } from './markdown-document.ts';
import { longestText } from './read-yaml.ts';

/** Reads a Markdown file into blocks with places, front matter into a value. Never throws on any text. */
export function readMarkdown(text: string): MarkdownDocument {
  const lines = new LineTable(text);
  if (text.length > longestText) {
    const message = tooLarge(text.length, longestText);
    const span = { start: 0, end: Math.min(Math.max(lines.endOf(0), 1), 200) };
    return { text, blocks: [], problems: [{ code: 'document/too-large', severity: 'error', span, message }] };
  }
  const { found, bodyLine, problems } = readFrontMatter(text, lines);
  const body = readPlainBlocks(text, lines, bodyLine) ?? readBlocks(text, lines, bodyLine);
  return { text, ...(found && { frontMatter: found }), blocks: body.blocks, problems: [...problems, ...body.problems] };
}
