import type { Schema } from '../../../generated/schema.ts';
import { lineBreakOf, writeFlow } from '../../document/insert-key.ts';
import { pointerTo } from '../../document/value.ts';
import * as say from '../../messages/in-file.ts';
import { schemaAt, wordsOf } from '../../schema/describe.ts';
import { snippetText } from '../../text/escape-snippet.ts';
import type { Language } from '../../text/words.ts';
import { itemSnippet, type SnippetLayout, typeOf, valueSnippet } from './member-snippet.ts';
import type { Proposal } from './proposal.ts';
import { describe } from './schema-words.ts';
import { type YamlCursor, yamlCursorAt } from './yaml-cursor.ts';

/** What rules the words of a piece of YAML. */
export interface YamlRules {
  /** Of the whole, found by the keys above a place: a document's kind shows in them. */
  readonly schema: (path: readonly string[]) => Schema | undefined;
  /** The words of the taxonomy for a field; none where it has none. */
  readonly vocabulary: (name: string) => readonly string[];
  readonly isJson: boolean;
  readonly language: Language;
}

/** The keys and values that a schema and a taxonomy allow at an offset, also in text that is broken. */
export function completeYaml(text: string, offset: number, rules: YamlRules): readonly Proposal[] {
  const cursor = yamlCursorAt(text, offset);
  const root = cursor && rules.schema(cursor.path);
  if (cursor === undefined || root === undefined) return [];
  const schema = schemaAt(root, cursor.path.reduce(pointerTo, ''));
  if (schema === undefined) return [];
  const context = { text, cursor, rules };
  if (cursor.on === 'value') return valuesOf(schema, context);
  if (schema.properties !== undefined) return keysOf(schema, context);
  if (typeOf(schema) === 'array' && schema.items !== undefined && !cursor.isFlow)
    return [newItem(schema.items, context)];
  return cursor.path.at(-1) === '0' ? valuesOf(schema, context) : [];
}

interface Context {
  readonly text: string;
  readonly cursor: YamlCursor;
  readonly rules: YamlRules;
}

function keysOf(schema: Schema, context: Context): readonly Proposal[] {
  const { cursor, rules } = context;
  const own = context.text.slice(cursor.replaces.start, cursor.replaces.end);
  const free = Object.entries(schema.properties ?? {}).filter(([name]) => !cursor.siblings.has(name) || name === own);
  const required = new Set(schema.required ?? []);
  const ordered = [...free.filter(([name]) => required.has(name)), ...free.filter(([name]) => !required.has(name))];
  return ordered.map(([name, member]) => ({
    label: name,
    detail: wordsOf(member).title[rules.language],
    about: describe(member, required.has(name), rules.language),
    type: 'key',
    ...writtenKey(name, member, context),
  }));
}

function writtenKey(
  name: string,
  member: Schema,
  { text, cursor, rules }: Context,
): Pick<Proposal, 'snippet' | 'replaces'> {
  const blanks = ' '.repeat(cursor.missing);
  if (cursor.hasColon) return { snippet: blanks + snippetText(name), replaces: cursor.replaces };
  const quote = cursor.quote === '' && rules.isJson ? '"' : '';
  const isClosed = cursor.quote !== '' && text[cursor.replaces.end] === cursor.quote;
  const value = valueSnippet(member, layoutOf({ text, cursor, rules }, cursor.column));
  return {
    snippet: `${blanks}${quote}${snippetText(name)}${quote}${cursor.quote}:${value}`,
    replaces: { start: cursor.replaces.start, end: cursor.replaces.end + (isClosed ? 1 : 0) },
  };
}

function newItem(items: Schema, context: Context): Proposal {
  const { language } = context.rules;
  const { title } = wordsOf(items);
  return {
    label: `- ${title[language]}`.trim() === '-' ? `- ${say.newItem()[language]}` : `- ${title[language]}`,
    detail: '',
    about: describe(items, false, language),
    type: 'key',
    snippet: `${' '.repeat(context.cursor.missing)}- ${itemSnippet(items, layoutOf(context, context.cursor.column + 2))}`,
    replaces: context.cursor.replaces,
  };
}

function layoutOf({ text, cursor, rules }: Context, column: number): SnippetLayout {
  const wordsOfField = ({ vocabulary }: Schema) => (vocabulary === undefined ? [] : rules.vocabulary(vocabulary));
  return { column, lineBreak: lineBreakOf(text), isFlow: cursor.isFlow, isJson: rules.isJson, wordsOf: wordsOfField };
}

function valuesOf(schema: Schema, { cursor, rules }: Context): readonly Proposal[] {
  const words = schema.vocabulary === undefined ? [] : rules.vocabulary(schema.vocabulary);
  const listed = schema.enum ?? (words.length > 0 ? words : undefined);
  const isBoolean = typeOf(schema) === 'boolean';
  const values = listed ?? [...(isBoolean ? [true, false] : []), schema.default, ...(schema.examples ?? [])];
  const scalars = values.filter((value) => value !== undefined && value !== null && typeof value !== 'object');
  const about = describe(schema, false, rules.language);
  return [...new Set(scalars)].map((value) => {
    const isDefault = value === schema.default;
    const written = rules.isJson && cursor.quote === '' ? JSON.stringify(value) : writeFlow(value);
    return {
      label: String(value),
      detail: isDefault ? say.theDefault()[rules.language] : listed === words ? say.fromTaxonomy()[rules.language] : '',
      about,
      type: 'value',
      snippet: snippetText(cursor.quote === '' ? written : String(value)),
      replaces: cursor.replaces,
    };
  });
}
