import type { Span } from '../../text/span.ts';
import { quotedLength } from '../across/written-name.ts';
import { type FlowPlace, flowPlace, keysBehind } from './yaml-flow.ts';

/** Where somebody types in YAML, also while the text is broken. */
export interface YamlCursor {
  /** A key of a map is written, the value of one, or an item that is not known to be either. */
  readonly on: 'key' | 'value';
  /** The keys from the root to the map that holds the key, or to the value; `0` for an item of a list. */
  readonly path: readonly string[];
  /** What is written so far and what follows of the same word: it is replaced. */
  readonly replaces: Span;
  /** The column of the key, 0-based: what is written below goes deeper. */
  readonly column: number;
  /** Blanks that are missing before the key: lines below go deeper than the cursor, and belong to the same map. */
  readonly missing: number;
  /** Keys that the same map has already, above and below. */
  readonly siblings: ReadonlySet<string>;
  /** Behind the key there is a colon already. */
  readonly hasColon: boolean;
  /** The quote that was opened. */
  readonly quote: '' | '"' | "'";
  /** Within `{}` or `[]`: all stands on one line. */
  readonly isFlow: boolean;
}

interface Frame {
  readonly column: number;
  readonly key: string;
  readonly isItem: boolean;
  readonly seen: Set<string>;
}

const key = /^(?:"([^"\\]*)"[ \t]*|'([^']*)'[ \t]*|([^\s:#"'{}[\],&*!|>%@`-][^#:{}[\],]*|-[^\s:#][^#:]*)):(?=[ \t]|$)/;
const blockScalar = /(?:^|[\s:-])[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$/;

/**
 * The place of an offset by indentation alone. Linear in the text above.
 * @returns undefined in comments, in block scalars, behind a value, and where nothing can be told
 */
export function yamlCursorAt(text: string, offset: number): YamlCursor | undefined {
  return new CursorFinder(text, offset).find();
}

class CursorFinder {
  readonly #text: string;
  readonly #offset: number;
  #frames: Frame[] = [];
  #seenAtRoot = new Set<string>();
  /** Lines deeper than this are text of a block scalar. */
  #scalar: number | undefined;
  /** Where a flow collection ended that began above. */
  #closed = 0;
  /** Where a flow collection began that holds the offset, and the keys above it. */
  #flow: { readonly start: number; readonly path: readonly string[] } | undefined;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
  }

  find(): YamlCursor | undefined {
    if (this.#text.startsWith('\r\n', this.#offset - 1)) return undefined;
    let start = 0;
    for (;;) {
      const end = lineEnd(this.#text, start);
      if (this.#offset <= end) return this.#cursor(start, end);
      this.#take(start, this.#text.slice(start, end));
      start = end + (this.#text.startsWith('\r\n', end) ? 2 : 1);
    }
  }

  #take(start: number, line: string): void {
    if (this.#flow !== undefined || start < this.#closed) return;
    const column = line.search(/\S/);
    if (column < 0) return;
    if (this.#scalar !== undefined) {
      if (column > this.#scalar) return;
      this.#scalar = undefined;
    }
    if (/^(?:---|\.\.\.)(?:\s|$)/.test(line)) {
      this.#frames = [];
      this.#seenAtRoot = new Set();
      return;
    }
    if (line[column] === '#') return;
    const { at } = this.#enter(line, column);
    const value = line.slice(at);
    if (blockScalar.test(value)) this.#scalar = this.#frames.at(-1)?.column ?? 0;
    const open = value.search(/\S/);
    if (open >= 0 && /[[{]/.test(value[open] as string)) {
      const from = start + at + open;
      const place = flowPlace(this.#text, from, this.#offset);
      if (typeof place === 'number') this.#closed = place;
      else this.#flow = { start: from, path: this.#path() };
    }
  }

  /** Goes down into the dashes and the key of a line. @returns the column behind them, and whether there was a key */
  #enter(line: string, from: number): { readonly at: number; readonly hasKey: boolean } {
    let column = from;
    for (
      let dash = /^-(?:[ \t]+|$)/.exec(line.slice(column));
      dash !== null;
      dash = /^-(?:[ \t]+|$)/.exec(line.slice(column))
    ) {
      this.#leave(column, true);
      this.#frames.push({ column, key: '0', isItem: true, seen: new Set() });
      column += dash[0].length;
    }
    const match = key.exec(line.slice(column));
    if (match === null) return { at: column, hasKey: false };
    this.#leave(column, false);
    const name = nameOf(match);
    (this.#frames.at(-1)?.seen ?? this.#seenAtRoot).add(name);
    this.#frames.push({ column, key: name, isItem: false, seen: new Set() });
    return { at: column + match[0].length, hasKey: true };
  }

  /** Leaves what does not hold a column. The dashes of a key's list may stand right below it. */
  #leave(column: number, isItem: boolean): void {
    for (let last = this.#frames.at(-1); last !== undefined; last = this.#frames.at(-1)) {
      if (last.column < column || (last.column === column && isItem && !last.isItem)) return;
      this.#frames.pop();
    }
  }

  #path(): readonly string[] {
    return this.#frames.map((frame) => frame.key);
  }

  #cursor(start: number, end: number): YamlCursor | undefined {
    const line = this.#text.slice(start, end);
    const before = line.slice(0, this.#offset - start);
    if (this.#flow !== undefined) return this.#inFlow(this.#flow.start, this.#flow.path);
    if (start < this.#closed) return undefined;
    const first = before.search(/\S/);
    const column = first < 0 ? before.length : first;
    if (this.#scalar !== undefined && column > this.#scalar) return undefined;
    if (isInComment(before) || before.includes('\t')) return undefined;
    const { at, hasKey } = this.#enter(before, column);
    const value = before.slice(at);
    const open = value.search(/\S/);
    if (open >= 0 && /[[{]/.test(value[open] as string)) return this.#inFlow(start + at + open, this.#path());
    if (hasKey) return this.#onValue(start, at, value, line);
    return this.#onKey(start, at, value, line);
  }

  #onValue(start: number, at: number, value: string, line: string): YamlCursor | undefined {
    if (value === '' || blockScalar.test(value)) return undefined;
    const begin = at + (value.length - value.trimStart().length);
    const quote = begin < value.length + at ? quoteOf(line[begin]) : '';
    const from = begin + quote.length;
    const rest = quote === '' ? beforeComment(line.slice(from)) : (line.slice(from).split(quote, 1)[0] as string);
    const last = this.#frames.at(-1);
    const replaces = { start: start + from, end: start + from + rest.length };
    if (this.#offset > replaces.end) replaces.end = this.#offset;
    return {
      on: 'value',
      path: this.#path(),
      replaces,
      column: last?.column ?? 0,
      missing: 0,
      siblings: new Set(),
      hasColon: true,
      quote,
      isFlow: false,
    };
  }

  #onKey(start: number, at: number, written: string, line: string): YamlCursor | undefined {
    if (/\s/.test(written.trim())) return undefined;
    const quote = quoteOf(written[0]);
    const from = at + quote.length;
    const rest = /^[^\s:#"'{}[\],]*/.exec(line.slice(from))?.[0] ?? '';
    const replaces = { start: start + from, end: Math.max(start + from + rest.length, this.#offset) };
    const hasColon = /^["']?[ \t]*:/.test(this.#text.slice(replaces.end, replaces.end + 20));
    // Below a key that is there, what goes deeper is its own.
    const column = hasColon ? at : Math.max(at, this.#columnBelow(start));
    const seen = this.#siblingsAt(column, start);
    const place = { path: this.#path(), replaces, column, missing: column - at };
    return { on: 'key', ...place, siblings: seen, hasColon, quote, isFlow: false };
  }

  /** Where the next line with words begins. */
  #columnBelow(start: number): number {
    for (let next = lineEnd(this.#text, start); next < this.#text.length; ) {
      const from = next + (this.#text.startsWith('\r\n', next) ? 2 : 1);
      next = lineEnd(this.#text, from);
      const column = this.#text.slice(from, next).search(/\S/);
      if (column >= 0) return this.#text[from + column] === '#' ? 0 : column;
    }
    return 0;
  }

  /** Leaves to the map whose keys stand in a column, and gathers its other keys. */
  #siblingsAt(column: number, start: number): ReadonlySet<string> {
    this.#leave(column, false);
    const seen = new Set(this.#frames.at(-1)?.seen ?? this.#seenAtRoot);
    for (let next = lineEnd(this.#text, start); next < this.#text.length; ) {
      const from = next + (this.#text.startsWith('\r\n', next) ? 2 : 1);
      next = lineEnd(this.#text, from);
      const line = this.#text.slice(from, next);
      const own = line.search(/\S/);
      if (own < 0 || line[own] === '#') continue;
      if (own < column || /^(?:---|\.\.\.)/.test(line)) break;
      const match = own === column ? key.exec(line.slice(own)) : null;
      if (match !== null) seen.add(nameOf(match));
    }
    return seen;
  }

  #inFlow(from: number, path: readonly string[]): YamlCursor | undefined {
    const place = flowPlace(this.#text, from, this.#offset);
    if (place === undefined || typeof place === 'number') return undefined;
    const replaces = { start: place.start, end: this.#offset + restInFlow(this.#text, this.#offset, place) };
    // A bracket or a quote that nobody has closed; an editor replaces within a line only.
    if (/[\r\n]/.test(this.#text.slice(replaces.start, this.#offset))) return undefined;
    const hasColon = /^["']?\s*:/.test(this.#text.slice(replaces.end, replaces.end + 20));
    const { on, keys, quote } = place;
    const isClosed = quote !== '' && this.#text[replaces.end] === quote;
    const behind = on === 'key' ? keysBehind(this.#text, replaces.end + (isClosed ? 1 : 0)) : [];
    const siblings = new Set([...place.siblings, ...behind]);
    return { on, path: [...path, ...keys], replaces, column: 0, missing: 0, siblings, hasColon, quote, isFlow: true };
  }
}

function nameOf(match: RegExpExecArray): string {
  return match[1] ?? match[2] ?? (match[3] ?? '').trimEnd();
}

function beforeComment(value: string): string {
  const comment = value.search(/(?:^|\s)#/);
  return (comment < 0 ? value : value.slice(0, comment)).trimEnd();
}

const restOfText = {
  '': /^(?:[^,[\]{}#:"'\r\n]|:(?=[^\s,[\]{}]))*(?=[,\]}#]|$)/m,
  '"': /^[^,[\]{}"\r\n]*(?=")/,
  "'": /^[^,[\]{}'\r\n]*(?=')/,
};

/** How much of what is written in a flow collection stands behind the cursor: of a key its word, of a value all of it. */
function restInFlow(text: string, offset: number, { on, quote, start }: FlowPlace): number {
  const behind = text.slice(offset, offset + 200);
  const quoted = start === offset && quote === '' ? quotedLength(text, offset) : 0;
  if (quoted > 0) return quoted;
  const rest = on === 'value' ? restOfText[quote].exec(behind)?.[0].trimEnd() : undefined;
  return (rest ?? /^[\w-]*/.exec(behind)?.[0] ?? '').length;
}

function quoteOf(character: string | undefined): '' | '"' | "'" {
  return character === '"' || character === "'" ? character : '';
}

/** A `#` at the beginning or behind a blank, outside of quotes. */
function isInComment(before: string): boolean {
  let quote = '';
  for (let at = 0; at < before.length; at++) {
    const character = before[at] as string;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if ((character === '"' || character === "'") && /[\s:[{,-]|^$/.test(before[at - 1] ?? '')) quote = character;
    else if (character === '#' && (at === 0 || /\s/.test(before[at - 1] as string))) return true;
  }
  return false;
}

function lineEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}
