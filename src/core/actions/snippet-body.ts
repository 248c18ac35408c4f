import type { Schema } from '../../generated/schema.ts';
import type { Block, MarkdownDocument } from '../document/markdown-document.ts';
import type { SourceNode } from '../document/source.ts';
import { type Pointer, pointerTo } from '../document/value.ts';
import type { Subject } from '../rule.ts';
import { schemaAt, wordsOf } from '../schema/describe.ts';
import { snippetChoice, snippetDefault, snippetText } from '../text/escape-snippet.ts';
import type { Span } from '../text/span.ts';
import type { Language } from '../text/words.ts';
import { isLater } from './dated-template.ts';

interface TemplateDocument {
  readonly subject: Subject;
  readonly schema: Schema;
}

/** A place of a template at which the snippet stops. */
interface Stop {
  readonly span: Span;
  /** In the editor's snippet syntax, without the number. */
  readonly body: (number: number) => string;
}

/**
 * A template as a snippet of VS Code: every value is a stop. Words that a schema lists become a choice, free text and
 * days to come are a `<placeholder>` named by the schema, anything else keeps the template's value.
 * @param documents all that the template holds: a postmortem is an analysis, too
 */
export function snippetBody(documents: readonly TemplateDocument[], language: Language): string {
  const { text = '', markdown } = documents[0]?.subject ?? {};
  const values = documents.flatMap(({ subject, schema }) =>
    leavesOf(subject.source.root, '').flatMap((leaf) => stopOf(leaf, text, schema, language)),
  );
  const prose = proseStops(markdown, text).filter(({ span }) => !values.some((value) => isPart(span, value.span)));
  const all = [...values, ...prose];
  // What other values stand in is no value to be typed: the item of an action, of which its check box is read.
  const stops = all.filter(({ span }) => !all.some((other) => isPart(other.span, span)));
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

function isPart(part: Span, whole: Span): boolean {
  return part.start >= whole.start && part.end <= whole.end && (part.start > whole.start || part.end < whole.end);
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
  // The check box of an action says whether it is done, and is no word.
  const isBox = /^[-*+] \[/.test(value);
  if (fixed.has(pointer) || value === '' || isBox || /[\r\n]/.test(value)) return [];
  const rule = schemaAt(schema, pointer);
  const words = rule?.enum?.filter((word): word is string => typeof word === 'string') ?? [];
  if (words.length > 1 && words.includes(value)) {
    const order = [value, ...words.filter((word) => word !== value)];
    return [{ span, body: (number) => `\${${number}|${order.map(snippetChoice).join(',')}|}` }];
  }
  const isFree = rule?.pattern === undefined && rule?.vocabulary === undefined && isSentence(value);
  const name = isFree || isLater(value) ? nameOf(pointer, schema, language) : undefined;
  return [{ span, body: (number) => `\${${number}:${snippetDefault(name === undefined ? value : `<${name}>`)}}` }];
}

/** Several words. A single one stays as an example; in Japanese, where no blanks tell, one that nothing is joined to by hiragana. */
function isSentence(value: string): boolean {
  return /[\s\u3041-\u3096]/.test(value) && !/\d/.test(value);
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

/** The title, the paragraphs and what stands behind labels of a page are to be written anew too. */
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
  if (block.type === 'item') return block.value?.span;
  return block.type === 'paragraph' ? block.content.span : undefined;
}

function withoutQuotes({ start, end }: Span, text: string): Span {
  const quote = text[start];
  const isQuoted = (quote === '"' || quote === "'") && end - start > 1 && text[end - 1] === quote;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
