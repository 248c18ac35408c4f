import { Composer } from '../../document/composer.ts';
import { sectionsOf } from '../../document/markdown/sections.ts';
import type { ListItem, MarkdownDocument } from '../../document/markdown-document.ts';
import { type SourceDocument, SourceMap, type SourceNode } from '../../document/source.ts';
import { isMap, type Value } from '../../document/value.ts';

const headings: readonly (readonly [RegExp, 'symptom' | 'causes' | 'solutions'])[] = [
  [/symptom|症状|現象/i, 'symptom'],
  [/cause|原因/i, 'causes'],
  [/solution|resolution|workaround|対処|解決|対応/i, 'solutions'],
];

/** An entry in Markdown: its fields stand in the front matter; what is missing there comes from headings of the same names. */
export function fromMarkdown(document: MarkdownDocument): SourceDocument {
  const whole = { start: 0, end: document.text.length };
  const composer = new Composer(whole, document.frontMatter?.document);
  const title = document.blocks.find((block) => block.type === 'heading');
  if (title?.type === 'heading') composer.add('/title', title.title.text, { value: title.title.span });
  for (const { heading, blocks } of sectionsOf(document)) {
    const part = headings.find(
      ([pattern]) => heading !== undefined && heading.level > 1 && pattern.test(heading.title.text),
    )?.[1];
    if (part === 'symptom') {
      const paragraph = blocks.find((block) => block.type === 'paragraph');
      if (paragraph?.type === 'paragraph')
        composer.add('/symptom/description', paragraph.content.text, { value: paragraph.content.span });
    } else if (part !== undefined) {
      const items = blocks.filter((block): block is ListItem => block.type === 'item' && block.depth === 0);
      if (items.length > 0) composer.add(`/${part}`, ...(part === 'causes' ? causes(items) : solution(items)));
    }
  }
  return wrapped(composer.done());
}

function causes(items: readonly ListItem[]): readonly [Value, SourceNode] {
  const values = items.map(({ content }, index) => record({ id: `cause-${index + 1}`, description: content.text }));
  const nodes = items.map(({ content, span }) => ({
    value: span,
    children: new Map([['description', { value: content.span }]]),
  }));
  return [values, { value: spanOf(items), children: nodes }];
}

/** The items of one section are the steps of one solution. */
function solution(items: readonly ListItem[]): readonly [Value, SourceNode] {
  const value = record({ id: 'solution-1', steps: items.map(({ content }) => content.text) });
  const steps = { value: spanOf(items), children: items.map(({ content }) => ({ value: content.span })) };
  const span = spanOf(items);
  return [[value], { value: span, children: [{ value: span, children: new Map([['steps', steps]]) }] }];
}

function spanOf(items: readonly ListItem[]) {
  return { start: items[0]?.span.start ?? 0, end: items.at(-1)?.span.end ?? 0 };
}

function record(members: Record<string, Value>): Value {
  return Object.assign(Object.create(null), members);
}

/** Puts what was read below the key that the YAML form has at its root; `kind` is the front matter's own. */
function wrapped({ value, source, broken }: SourceDocument): SourceDocument {
  const inner = isMap(value) ? Object.assign(Object.create(null), value) : Object.create(null);
  delete inner['kind'];
  return {
    value: record({ knowledge_entry: inner }),
    source: new SourceMap({ value: source.root.value, children: new Map([['knowledge_entry', source.root]]) }),
    broken: broken.map((pointer) => `/knowledge_entry${pointer}`),
  };
}
