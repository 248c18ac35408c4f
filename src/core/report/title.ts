import type { Composer } from '../document/composer.ts';
import { textNode } from '../document/composer.ts';
import type { Heading, MarkdownDocument } from '../document/markdown-document.ts';
import { proseOf } from './headings.ts';
import { isTimelineHeading } from './timeline-heading.ts';

const identifier =
  /(?:#\s?)((?:[A-Za-z]{2,12}-)?\d{1,6}(?:-\d{1,6})?)(?![\w-])|(?<![\w-])([A-Z]{2,12}-(?:\d{4}-)?\d{1,6})(?![\w-])/;

/** The heading that names the document: its first. */
export function titleOf({ blocks }: MarkdownDocument): Heading | undefined {
  return blocks.find((block): block is Heading => block.type === 'heading');
}

/**
 * Adds the id (`# インシデント #2023-001 タイムライン` → `2023-001`) and the title of the first heading. Where that names a
 * part (`## Issue summary`), and the front matter has no title either, a report goes by the name of its file.
 */
export function addTitle(composer: Composer, document: MarkdownDocument, path: string): void {
  const heading = titleOf(document);
  if (heading === undefined || heading.title.text === '') return;
  const { text, span } = heading.title;
  if (heading.level > 1 && (proseOf(text) !== undefined || isTimelineHeading(text))) {
    const name = nameOf(path);
    if (name !== '') composer.add('/title', name, textNode(heading.title));
    return;
  }
  const match = identifier.exec(text.slice(0, 300));
  const id = match?.[1] ?? match?.[2];
  if (match !== null && id !== undefined) {
    const start = span.start + match.index + match[0].indexOf(id);
    composer.add('/id', id, { value: { start, end: start + id.length } });
  }
  composer.add('/title', text, textNode(heading.title));
}

/** `incidents/2026-03-01-cart_down.md` → `2026-03-01 cart down`. */
function nameOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[A-Za-z]+$/, '');
  return name.replace(/(?<!\d)[-_]+|[-_]+(?!\d)/g, ' ').trim();
}

/** Where what a document lacks is shown: on its title, else on its first line. */
export function titleSpan(document: MarkdownDocument): { readonly start: number; readonly end: number } {
  return titleOf(document)?.title.span ?? { start: 0, end: document.text.length };
}
