import { Composer, listOf, textNode } from '../../document/composer.ts';
import { type Section, sectionsBelow, sectionsOf } from '../../document/markdown/sections.ts';
import type { Block, Heading, MarkdownDocument, Piece } from '../../document/markdown-document.ts';
import { type SourceDocument, SourceMap, type SourceNode } from '../../document/source.ts';
import { isMap, pointerTo, type Value } from '../../document/value.ts';
import type { Span } from '../../text/span.ts';
import { sortFrontMatter } from './front-matter.ts';

type Part = 'symptom' | 'causes' | 'solutions';

const headings: readonly (readonly [RegExp, Part])[] = [
  [/symptom|症状|現象/i, 'symptom'],
  [/cause|原因/i, 'causes'],
  [/solution|resolution|workaround|fix|対処|解決|対応|回避/i, 'solutions'],
];

/** An entry in Markdown: its fields stand in the front matter; what is missing there comes from headings of the same names. */
export function fromMarkdown(document: MarkdownDocument): SourceDocument {
  const whole = { start: 0, end: document.text.length };
  const found = document.frontMatter === undefined ? undefined : sortFrontMatter(document.frontMatter.document);
  const composer = new Composer(whole, found?.base);
  for (const { at, value, node } of found?.moved ?? []) composer.add(at, value, node);
  const sections = sectionsOf(document);
  const title = sections.find(({ heading }) => heading !== undefined && partOf(heading) === undefined)?.heading?.title;
  if (title !== undefined && title.text !== '') composer.add('/title', title.text, textNode(title));
  for (const [index, { heading, blocks }] of sections.entries()) {
    const part = heading === undefined ? undefined : partOf(heading);
    if (heading === undefined || part === undefined) continue;
    if (part === 'symptom') addSymptom(composer, heading, blocks);
    else if (!composer.has(`/${part}`)) addList(composer, part, heading, blocks, sectionsBelow(sections, index));
  }
  const symptom = sections.find(({ heading }) => heading !== undefined && partOf(heading) === 'symptom')?.heading
    ?.title;
  return wrapped(composer.done(), title, symptom);
}

/** The part that a heading names; the title of the page names none. */
function partOf({ level, title }: Heading): Part | undefined {
  return level === 1 ? undefined : headings.find(([pattern]) => pattern.test(title.text))?.[1];
}

function addSymptom(composer: Composer, heading: Heading, blocks: readonly Block[]): void {
  const [first] = blocks.flatMap(textsOf);
  if (first !== undefined) composer.add('/symptom/description', first.text, textNode(first, heading.title));
}

/** Smaller headings below make an item each; without them every text is a cause, and all of them are the steps of one solution. */
function addList(
  composer: Composer,
  part: 'causes' | 'solutions',
  heading: Heading,
  blocks: readonly Block[],
  below: readonly Section[],
): void {
  const named = below.flatMap((section) =>
    section.heading === undefined ? [] : [{ title: section.heading.title, texts: section.blocks.flatMap(textsOf) }],
  );
  const texts = blocks.flatMap(textsOf);
  const items =
    part === 'causes'
      ? [...texts, ...named.map(({ title }) => title)].map(causeOf)
      : [...(texts.length > 0 ? [texts] : []), ...named.map((one) => one.texts).filter(({ length }) => length > 0)].map(
          solutionOf,
        );
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return;
  const [values, children] = listOf(items);
  const span = { start: first.span.start, end: last.span.end };
  composer.add(`/${part}`, values, { value: span, key: heading.title.span, children });
}

type Members = Readonly<Record<string, readonly [Value, SourceNode]>>;

function causeOf(text: Piece, index: number): { readonly span: Span; readonly members: Members } {
  const members: Members = {
    id: [`cause-${index + 1}`, textNode(text)],
    description: [text.text, textNode(text)],
  };
  return { span: text.span, members };
}

function solutionOf(steps: readonly Piece[], index: number): { readonly span: Span; readonly members: Members } {
  const span = { start: steps[0]?.span.start ?? 0, end: steps.at(-1)?.span.end ?? 0 };
  const members: Members = {
    id: [`solution-${index + 1}`, { value: span }],
    steps: [steps.map(({ text }) => text), { value: span, children: steps.map((step) => textNode(step)) }],
  };
  return { span, members };
}

/** The texts that a block gives: a paragraph, an item of a list, a command. */
function textsOf(block: Block): readonly Piece[] {
  if (block.type !== 'paragraph' && block.type !== 'code' && !(block.type === 'item' && block.depth === 0)) return [];
  const { text, span } = block.content;
  const start = span.start + (text.length - text.trimStart().length);
  const words = text.trim();
  return words === '' ? [] : [{ text: words, span: { start, end: start + words.length } }];
}

/** Puts what was read below the key that the YAML form has at its root. What is missing is shown on the headings. */
function wrapped(
  { value, source, broken }: SourceDocument,
  title: Piece | undefined,
  symptom: Piece | undefined,
): SourceDocument {
  const outer: Record<string, Value> = Object.create(null);
  outer['knowledge_entry'] = isMap(value) ? value : Object.create(null);
  const children = new Map<string, SourceNode>(
    source.keys('').map((key) => [key, source.node(pointerTo('', key)) as SourceNode]),
  );
  const described = children.get('symptom');
  if (described !== undefined && described.key === undefined)
    children.set('symptom', keyed(described, symptom ?? title));
  const entry = keyed({ value: source.root.value, children }, title);
  return {
    value: outer,
    source: new SourceMap({ value: source.root.value, children: new Map([['knowledge_entry', entry]]) }),
    broken: broken.map((pointer) => `/knowledge_entry${pointer}`),
  };
}

function keyed(node: SourceNode, key: Piece | undefined): SourceNode {
  if (key === undefined || key.text === '') return node;
  const { value, children } = node;
  return children === undefined ? { value, key: key.span } : { value, key: key.span, children };
}
