import type { Schema } from '../../generated/schema.ts';
import type { Block, MarkdownDocument } from '../document/markdown-document.ts';
import type { SourceNode } from '../document/source.ts';
import { type Pointer, pointerTo } from '../document/value.ts';
import type { Subject } from '../rule.ts';
import { schemaAt, wordsOf } from '../schema/describe.ts';
import { snippetChoice, snippetDefault, snippetText } from '../text/escape-snippet.ts';
import type { Span } from '../text/span.ts';
import type { Language } from '../text/words.ts';

/** A place of a template at which the snippet stops. */
interface Stop {
  readonly span: Span;
  /** In the editor's snippet syntax, without the number. */
  readonly body: (number: number) => string;
}

/**
 * A template as a snippet of VS Code: every value is a stop. Words that a schema lists become a choice, free text a
 * `<placeholder>` named by the schema, anything else keeps the template's value.
 */
export function snippetBody({ text, source, markdown }: Subject, schema: Schema, language: Language): string {
  const stops = [
    ...leavesOf(source.root, '').flatMap((leaf) => stopOf(leaf, text, schema, language)),
    ...proseStops(markdown, text),
  ];
  stops.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let body = '';
  let position = 0;
  let number = 0;
  for (const stop of stops) {
    if (stop.span.start < position) continue;
    number++;
    body += snippetText(text.slice(position, stop.span.start)) + stop.body(number);
    position = stop.span.end;
  }
  return body + snippetText(text.slice(position));
}

interface Leaf {
  readonly pointer: Pointer;
  readonly span: Span;
}

function leavesOf(node: SourceNode, pointer: Pointer): readonly Leaf[] {
  const { children } = node;
  if (children === undefined) return [{ pointer, span: node.value }];
  if (children instanceof Map) {
    return [...(children as ReadonlyMap<string, SourceNode>)].flatMap(([key, child]) =>
      leavesOf(child, pointerTo(pointer, key)),
    );
  }
  return (children as readonly SourceNode[]).flatMap((child, index) => leavesOf(child, pointerTo(pointer, index)));
}

/** Keys that say what a document is stay as they are. */
const fixed = new Set(['/kind']);

function stopOf({ pointer, span: whole }: Leaf, text: string, schema: Schema, language: Language): readonly Stop[] {
  const span = withoutQuotes(whole, text);
  const value = text.slice(span.start, span.end);
  if (fixed.has(pointer) || value === '' || /[\r\n]/.test(value)) return [];
  const rule = schemaAt(schema, pointer);
  const words = rule?.enum?.filter((word): word is string => typeof word === 'string') ?? [];
  if (words.length > 1 && words.includes(value)) {
    const order = [value, ...words.filter((word) => word !== value)];
    return [{ span, body: (number) => `\${${number}|${order.map(snippetChoice).join(',')}|}` }];
  }
  const isFree =
    rule?.pattern === undefined &&
    rule?.vocabulary === undefined &&
    /[\s\u3040-\u30ff\u4e00-\u9fff]/.test(value) &&
    !/\d/.test(value);
  const name = isFree ? nameOf(pointer, schema, language) : undefined;
  return [{ span, body: (number) => `\${${number}:${snippetDefault(name === undefined ? value : `<${name}>`)}}` }];
}

/** What a value is called: by its schema, for items of a list by the list's. Where neither has a name, the value stays. */
function nameOf(pointer: Pointer, schema: Schema, language: Language): string | undefined {
  const title = wordsOf(schemaAt(schema, pointer)).title[language];
  const cut = pointer.lastIndexOf('/');
  if (title === '')
    return /^\d+$/.test(pointer.slice(cut + 1)) ? nameOf(pointer.slice(0, cut), schema, language) : undefined;
  const plain = title.replace(/[<>|]/g, '');
  return language === 'en' ? plain.toLowerCase() : plain;
}

/** The title and the paragraphs of a page are to be written anew too. */
function proseStops(markdown: MarkdownDocument | undefined, text: string): readonly Stop[] {
  return (markdown?.blocks ?? []).flatMap((block): readonly Stop[] => {
    const span = proseSpan(block);
    const value = span === undefined ? '' : text.slice(span.start, span.end);
    if (span === undefined || value === '' || /[\r\n]/.test(value)) return [];
    return [{ span, body: (number) => `\${${number}:${snippetDefault(value)}}` }];
  });
}

function proseSpan(block: Block): Span | undefined {
  if (block.type === 'heading') return block.level === 1 ? block.title.span : undefined;
  return block.type === 'paragraph' ? block.content.span : undefined;
}

function withoutQuotes({ start, end }: Span, text: string): Span {
  const quote = text[start];
  const isQuoted = (quote === '"' || quote === "'") && end - start > 1 && text[end - 1] === quote;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
