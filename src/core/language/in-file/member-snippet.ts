import type { Schema } from '../../../generated/schema.ts';
import { writeFlow } from '../../document/insert-key.ts';
import { snippetChoice, snippetDefault, snippetText } from '../../text/escape-snippet.ts';

/** How a snippet is laid out. */
export interface SnippetLayout {
  /** The column of the key, 0-based. */
  readonly column: number;
  readonly lineBreak: string;
  /** On one line, within brackets. */
  readonly isFlow: boolean;
  readonly isJson: boolean;
  /** The words of a taxonomy for a field. */
  readonly wordsOf: (schema: Schema) => readonly string[];
}

const deepest = 4;

/** What is written behind a key and its colon: the members that are required, each with a stop; words as a choice. */
export function valueSnippet(schema: Schema, layout: SnippetLayout): string {
  return new ValueWriter(layout).value(schema, layout.column, 0);
}

/** A new item of a list behind its dash. @param layout.column where the item's keys begin */
export function itemSnippet(schema: Schema, layout: SnippetLayout): string {
  return new ValueWriter(layout).item(schema, layout.column, 0);
}

class ValueWriter {
  readonly #layout: SnippetLayout;
  #stops = 0;

  constructor(layout: SnippetLayout) {
    this.#layout = layout;
  }

  value(schema: Schema, column: number, depth: number): string {
    const type = typeOf(schema);
    if (type === 'object' && schema.properties !== undefined) return this.#map(schema, column, depth);
    if (type === 'array' && schema.items !== undefined) return this.#list(schema.items, column, depth);
    if (this.#layout.isJson && type === 'object') return ` { ${this.#stop()} }`;
    if (this.#layout.isJson && type === 'array') return ` [${this.#stop()}]`;
    return ` ${this.#scalar(schema)}`;
  }

  item(schema: Schema, column: number, depth: number): string {
    if (typeOf(schema) !== 'object' || schema.properties === undefined) return this.#scalar(schema);
    const members = this.#members(schema, column, depth);
    return members.length === 0 ? this.#stop() : members.join(this.#newLine(column));
  }

  #map(schema: Schema, column: number, depth: number): string {
    if (this.#isOnOneLine) return ` { ${this.#stop()} }`;
    const members = depth < deepest ? this.#members(schema, column + 2, depth) : [];
    const line = this.#newLine(column + 2);
    return line + (members.length === 0 ? this.#stop() : members.join(line));
  }

  #list(items: Schema, column: number, depth: number): string {
    if (this.#isOnOneLine) return ` [${this.#stop()}]`;
    return `${this.#newLine(column + 2)}- ${depth < deepest ? this.item(items, column + 4, depth + 1) : this.#stop()}`;
  }

  #members({ required = [], properties = {} }: Schema, column: number, depth: number): readonly string[] {
    return required.flatMap((name) => {
      const schema = properties[name];
      return schema === undefined ? [] : [`${snippetText(name)}:${this.value(schema, column, depth + 1)}`];
    });
  }

  #scalar(schema: Schema): string {
    const words = this.#layout.wordsOf(schema);
    const known = schema.enum ?? (words.length > 0 ? words : typeOf(schema) === 'boolean' ? [true, false] : []);
    const first = schema.default ?? known[0];
    if (known.length > 1) {
      const order = [first, ...known.filter((word) => word !== first)].filter((word) => known.includes(word));
      return `\${${++this.#stops}|${order.map((word) => snippetChoice(this.#written(word))).join(',')}|}`;
    }
    const sample = first ?? schema.examples?.find((example) => typeof example !== 'object');
    return sample === undefined || typeof sample === 'object'
      ? this.#layout.isJson && typeOf(schema) === 'string'
        ? `"${this.#stop()}"`
        : this.#stop()
      : `\${${++this.#stops}:${snippetDefault(this.#written(sample))}}`;
  }

  #written(value: unknown): string {
    return this.#layout.isJson ? JSON.stringify(value) : writeFlow(value);
  }

  #stop(): string {
    return `$${++this.#stops}`;
  }

  #newLine(column: number): string {
    return this.#layout.lineBreak + ' '.repeat(column);
  }

  get #isOnOneLine(): boolean {
    return this.#layout.isFlow || this.#layout.isJson;
  }
}

/** The one type of a schema, or the first of several. */
export function typeOf({ type, properties, items }: Schema): string | undefined {
  if (type !== undefined) return typeof type === 'string' ? type : type[0];
  return properties !== undefined ? 'object' : items !== undefined ? 'array' : undefined;
}
