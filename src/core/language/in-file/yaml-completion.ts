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
  /** The schema of the document. @param path the keys above the place, from the root: the first may tell the kind */
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
  if (cursor.on === 'value') return rules.isJson && lacksComma(text, cursor) ? [] : valuesOf(schema, context);
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
  const end = endOfWord(text, cursor);
  const value = valueSnippet(member, layoutOf({ text, cursor, rules }, cursor.column));
  const comma = rules.isJson ? commaAt(text, end) : '';
  return {
    snippet: `${blanks}${quote}${snippetText(name)}${quote}${cursor.quote}:${value}${comma}`,
    replaces: { start: cursor.replaces.start, end },
  };
}

/** Where the word ends that is replaced, with the quote that closes it. */
function endOfWord(text: string, { quote, replaces: { end } }: YamlCursor): number {
  return quote !== '' && text[end] === quote ? end + 1 : end;
}

/** In JSON a comma belongs behind what is inserted where something follows. */
function commaAt(text: string, end: number): '' | ',' {
  return /^\s*["{[\w-]/.test(text.slice(end, end + 200)) ? ',' : '';
}

/** In JSON, behind a value that is there: a comma comes first. */
function lacksComma(text: string, { quote, replaces: { start } }: YamlCursor): boolean {
  return /["}\]\w]\s*$/.test(text.slice(Math.max(0, start - 200), start - quote.length));
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

function valuesOf(schema: Schema, { text, cursor, rules }: Context): readonly Proposal[] {
  const words = schema.vocabulary === undefined ? [] : rules.vocabulary(schema.vocabulary);
  const listed = schema.enum ?? (words.length > 0 ? words : undefined);
  const isBoolean = typeOf(schema) === 'boolean';
  const values = listed ?? [...(isBoolean ? [true, false] : []), schema.default, ...(schema.examples ?? [])];
  const scalars = values.filter((value) => value !== undefined && value !== null && typeof value !== 'object');
  // What stands in quotes is text in JSON.
  const fitting = rules.isJson && cursor.quote !== '' ? scalars.filter((value) => typeof value === 'string') : scalars;
  const end = endOfWord(text, cursor);
  const about = describe(schema, false, rules.language);
  return [...new Set(fitting)].map((value) => {
    const isDefault = value === schema.default;
    const written = rules.isJson ? JSON.stringify(value).slice(cursor.quote.length) : writeFlow(value);
    return {
      label: String(value),
      detail: isDefault ? say.theDefault()[rules.language] : listed === words ? say.fromTaxonomy()[rules.language] : '',
      about,
      type: 'value',
      ...(rules.isJson
        ? { snippet: snippetText(written + commaAt(text, end)), replaces: { start: cursor.replaces.start, end } }
        : { snippet: snippetText(cursor.quote === '' ? written : String(value)), replaces: cursor.replaces }),
    };
  });
}
