import { Composer } from '../../document/composer.ts';
import { pageTitle } from '../../document/markdown/page-title.ts';
import { type Section, sectionsBelow, sectionsOf } from '../../document/markdown/sections.ts';
import type { Block, MarkdownDocument } from '../../document/markdown-document.ts';
import { procedureName } from '../../document/procedure-name.ts';
import { type SourceDocument, SourceMap, type SourceNode } from '../../document/source.ts';
import { isMap, type Value } from '../../document/value.ts';
import type { Span } from '../../text/span.ts';
import { partOf } from './headings.ts';

/**
 * The value of a page: front matter as metadata, then the title, and the body of each part as text.
 * @param path names a page that has no title
 */
export function fromMarkdown(document: MarkdownDocument, path: string): SourceDocument {
  const whole = { start: 0, end: document.text.length };
  const composer = new Composer(whole, metadataOf(document));
  const title = pageTitle(document, (heading) => partOf(heading.title.text) === undefined);
  const isNamed = title !== undefined && title.text !== '';
  composer.add('/metadata/title', isNamed ? title.text : procedureName(path), {
    value: title?.span ?? firstLine(document),
  });
  const sections = sectionsOf(document);
  for (const [index, { heading }] of sections.entries()) {
    const part = heading === undefined ? undefined : partOf(heading.title.text);
    if (part === undefined || heading === undefined || composer.has(`/${part}`)) continue;
    const body = bodyBelow(sections, index);
    if (body === undefined) continue;
    composer.add(`/${part}`, document.text.slice(body.start, body.end), { value: body, key: heading.title.span });
  }
  return wrapped(composer.done());
}

/** All that stands below a heading, smaller headings included. */
function bodyBelow(sections: readonly Section[], index: number): Span | undefined {
  const below = [
    ...(sections[index]?.blocks ?? []),
    ...sectionsBelow(sections, index).flatMap(({ heading, blocks }) => [...(heading ? [heading] : []), ...blocks]),
  ].map(({ span }) => span);
  const [first, last] = [below[0], below.at(-1)];
  return first === undefined || last === undefined
    ? undefined
    : { start: first.start, end: Math.max(last.end, first.end) };
}

function firstLine({ blocks, text }: MarkdownDocument) {
  const block: Block | undefined = blocks[0];
  return block?.span ?? { start: 0, end: Math.min(1, text.length) };
}

/** Front matter keys are the metadata of the YAML form; other tools' keys are none of our business. */
const metadataKeys = new Set([
  'id',
  'title',
  'category',
  'difficulty',
  'estimated_time',
  'severity',
  'services',
  'owner',
  'verified',
  'alerts',
  'tags',
]);

function metadataOf({ frontMatter }: MarkdownDocument): SourceDocument | undefined {
  const found = frontMatter?.document;
  if (found === undefined || !isMap(found.value) || found.value['kind'] !== 'runbook') return undefined;
  const nodes = found.source.root.children;
  const value: Record<string, Value> = Object.create(null);
  const children = new Map<string, SourceNode>();
  for (const [key, entry] of Object.entries(found.value)) {
    const node = nodes instanceof Map ? (nodes as Map<string, SourceNode>).get(key) : undefined;
    if (entry === undefined || node === undefined || (!metadataKeys.has(key) && !key.startsWith('x-'))) continue;
    value[key] = entry;
    children.set(key, node);
  }
  const metadata: Record<string, Value> = Object.create(null);
  metadata['metadata'] = value;
  const root = {
    value: found.source.root.value,
    children: new Map([['metadata', { value: found.source.root.value, children }]]),
  };
  return { value: metadata, source: new SourceMap(root), broken: found.broken.map((pointer) => `/metadata${pointer}`) };
}

function wrapped({ value, source, broken }: SourceDocument): SourceDocument {
  const outer: Record<string, Value> = Object.create(null);
  outer['diagnostic_procedure'] = value;
  const root = { value: source.root.value, children: new Map([['diagnostic_procedure', source.root]]) };
  return {
    value: outer,
    source: new SourceMap(root),
    broken: broken.map((pointer) => `/diagnostic_procedure${pointer}`),
  };
}
