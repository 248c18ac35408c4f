import type { Span } from '../../text/span.ts';
import type { SourceNode } from '../source.ts';
import type { Value } from '../value.ts';
import { isDigit, isKeyLetter, isKeyPart, isPlainStart } from './subset-character.ts';
import { FlowReader } from './subset-flow.ts';
import { type ContentLine, contentLines } from './subset-lines.ts';
import { deepestSubset, emptyMap, giveUp, nodeOf, type SubsetReading, unusual } from './subset-node.ts';
import { isNullKey, plainValue, quotedValue } from './subset-scalar.ts';

/** The library allows 1024 and reports more. */
const longestKey = 1000;
/** A document with one of these is read by the library: directives, several documents, tabs, odd line and space characters. */
const odd = /^(?:%|---|\.\.\.)|\r(?!\n)|[\t\u0085\u2028\u2029\ufeff]/m;

/**
 * Reads the plain block YAML that nearly all runbooks and entries are written in, in one pass and with the same values
 * and places as the library gives (a differential test holds it to that), about ten times as fast.
 * @returns undefined as soon as anything is unusual or wrong: then the library reads the text
 */
export function readSubset(text: string): SubsetReading | undefined {
  if (odd.test(text)) return undefined;
  const lines = contentLines(text);
  const first = lines?.[0];
  if (lines === undefined || first === undefined) return undefined;
  try {
    return new SubsetReader(text, lines).read();
  } catch (reason) {
    if (reason === unusual) return undefined;
    throw reason;
  }
}

/**
 * Reads line by line. A method gives the node and leaves the value in `#value`: a pair of both for every value would cost
 * a tenth of the whole.
 */
class SubsetReader {
  readonly #text: string;
  readonly #lines: readonly ContentLine[];
  readonly #flow: FlowReader;
  #index = 0;
  #value: Value = null;

  constructor(text: string, lines: readonly ContentLine[]) {
    this.#text = text;
    this.#lines = lines;
    this.#flow = new FlowReader(text);
  }

  /** The whole document, or undefined when something is left over. */
  read(): SubsetReading | undefined {
    const node = this.#block(this.#line().indent, 0, undefined);
    return this.#index === this.#lines.length ? { value: this.#value, node } : undefined;
  }

  /** A map or list whose members begin at a column; the current line is its first. */
  #block(indent: number, depth: number, key: Span | undefined): SourceNode {
    if (depth > deepestSubset) giveUp();
    const line = this.#line();
    return this.#isItem(line.start + indent, line)
      ? this.#list(indent, line.start + indent, depth, key)
      : this.#map(indent, line.start + indent, depth, key);
  }

  #list(indent: number, firstDash: number, depth: number, key: Span | undefined): SourceNode {
    if (depth > deepestSubset) giveUp();
    const values: Value[] = [];
    const children: SourceNode[] = [];
    let at = firstDash;
    let end = firstDash;
    for (let line: ContentLine | undefined = this.#line(); line !== undefined; line = this.#current()) {
      if (values.length > 0) {
        if (line.indent < indent) break;
        if (line.indent > indent) giveUp();
        at = line.start + indent;
        if (!this.#isItem(at, line)) break;
      }
      const item = this.#item(at, line, indent, depth);
      values.push(this.#value);
      children.push(item);
      end = item.value.end;
    }
    this.#value = values;
    return nodeOf(firstDash, end, key, children);
  }

  #item(dash: number, line: ContentLine, indent: number, depth: number): SourceNode {
    const at = this.#skip(dash + 1, line);
    if (at === line.lineEnd || this.#text.charCodeAt(at) === 35) {
      this.#index++;
      const next = this.#current();
      return next !== undefined && next.indent > indent
        ? this.#block(next.indent, depth + 1, undefined)
        : this.#nothing(at, undefined);
    }
    if (this.#isItem(at, line)) return this.#list(at - line.start, at, depth + 1, undefined);
    if (this.#keyEnd(at, line) >= 0) return this.#map(at - line.start, at, depth + 1, undefined);
    this.#index++;
    const item = this.#inline(at, line, indent, depth, undefined, true);
    this.#expectEndOf(indent);
    return item;
  }

  #nothing(at: number, key: Span | undefined): SourceNode {
    this.#value = null;
    return nodeOf(at, at, key, undefined);
  }

  #map(indent: number, firstKey: number, depth: number, ownKey: Span | undefined): SourceNode {
    if (depth > deepestSubset) giveUp();
    const value = emptyMap();
    const children = new Map<string, SourceNode>();
    let at = firstKey;
    let end = firstKey;
    for (let line: ContentLine | undefined = this.#line(); line !== undefined; line = this.#current()) {
      if (end > firstKey) {
        if (line.indent < indent) break;
        if (line.indent > indent || this.#isItem(line.start + indent, line)) giveUp();
        at = line.start + indent;
      }
      const keyEnd = this.#keyEnd(at, line);
      if (keyEnd < 0) giveUp();
      const quoted = this.#text.charCodeAt(at) === 34;
      const name = quoted ? this.#text.slice(at + 1, keyEnd - 1) : this.#text.slice(at, keyEnd);
      if (children.has(name) || isNullKey(name)) giveUp();
      const key = { start: at, end: keyEnd };
      const member = this.#member(key, line, indent, depth);
      value[name] = this.#value;
      children.set(name, member);
      end = Math.max(member.value.end, keyEnd);
    }
    this.#value = value;
    return nodeOf(firstKey, end, ownKey, children);
  }

  #member(key: Span, line: ContentLine, indent: number, depth: number): SourceNode {
    const at = this.#skip(key.end + 1, line);
    this.#index++;
    if (at < line.lineEnd && this.#text.charCodeAt(at) !== 35) {
      const numbered = isDigit(this.#text.charCodeAt(key.start)) || this.#text.charCodeAt(key.start) === 34;
      const value = this.#inline(at, line, indent, depth, key, numbered);
      this.#expectEndOf(indent);
      return value;
    }
    const next = this.#current();
    if (next !== undefined && next.indent > indent) return this.#block(next.indent, depth + 1, key);
    if (next !== undefined && next.indent === indent && this.#isItem(next.start + indent, next))
      return this.#list(indent, next.start + indent, depth + 1, key);
    return this.#nothing(at, key);
  }

  #skip(from: number, line: ContentLine): number {
    let at = from;
    while (at < line.lineEnd && this.#text.charCodeAt(at) === 32) at++;
    return at;
  }

  /** What stands behind a colon or a dash on the same line. */
  #inline(
    at: number,
    line: ContentLine,
    indent: number,
    depth: number,
    key: Span | undefined,
    isItem: boolean,
  ): SourceNode {
    switch (this.#text.charCodeAt(at)) {
      case 34:
      case 39: {
        const end = this.#quoted(at, line.end);
        this.#expectNothing(end, line);
        return nodeOf(at, end, key, undefined);
      }
      case 91:
      case 123: {
        const flow = this.#flow.read(at, line.end, depth + 1, key);
        this.#value = this.#flow.value;
        this.#expectNothing(flow.value.end, line);
        return flow;
      }
      case 124:
      case 62:
        return this.#blockText(at, line, indent, key);
      default:
        return this.#plain(at, line, key, isItem);
    }
  }

  #quoted(at: number, lineEnd: number): number {
    const quoted = quotedValue(this.#text, at, lineEnd) ?? giveUp();
    this.#value = quoted.value;
    return quoted.end;
  }

  #plain(start: number, line: ContentLine, key: Span | undefined, isItem: boolean): SourceNode {
    const text = this.#text;
    if (!isPlainStart(text, start)) giveUp();
    let end = line.end;
    for (let at = start; at < line.end; at++) {
      const code = text.charCodeAt(at);
      if (code === 58 && (at + 1 >= line.end || text.charCodeAt(at + 1) === 32)) giveUp();
      if (code !== 35 || text.charCodeAt(at - 1) !== 32) continue;
      // What stands behind “ #” in a command is lost: the whole reader says so.
      if (isItem) giveUp();
      end = at;
      while (text.charCodeAt(end - 1) === 32) end--;
      break;
    }
    this.#take(start, end);
    return nodeOf(start, end, key, undefined);
  }

  /** A plain scalar as the value. */
  #take(start: number, end: number): void {
    const value = plainValue(this.#text.slice(start, end));
    if (value === undefined) giveUp();
    this.#value = value as Value;
  }

  /** `|`, `>`, `|-` and `>-`, indented by the first line. */
  #blockText(start: number, line: ContentLine, indent: number, key: Span | undefined): SourceNode {
    const header = this.#text.slice(start, line.end);
    if (!/^[|>]-?$/.test(header)) giveUp();
    const text = this.#text;
    let at = text.indexOf('\n', line.lineEnd) + 1;
    if (at === 0) giveUp();
    const parts: string[] = [];
    let column = -1;
    let last = start + header.length;
    while (at < text.length) {
      let end = text.indexOf('\n', at);
      const next = end < 0 ? text.length : end + 1;
      if (end < 0) end = text.length;
      else if (text.charCodeAt(end - 1) === 13 && end > at) end--;
      let first = at;
      while (first < end && text.charCodeAt(first) === 32) first++;
      if (first === end) {
        if (column < 0 || end - at > column) giveUp();
        parts.push('');
      } else {
        if (column < 0) column = first - at;
        if (column <= indent) giveUp();
        if (first - at < column) break;
        parts.push(text.slice(at + column, end));
        last = end;
      }
      at = next;
    }
    if (column < 0) giveUp();
    while (text.charCodeAt(last - 1) === 32) last--;
    while (parts.at(-1) === '') parts.pop();
    while (this.#index < this.#lines.length && this.#line().start < at) this.#index++;
    this.#value = (header[0] === '|' ? parts.join('\n') : folded(parts)) + (header.length === 1 ? '\n' : '');
    return nodeOf(start, last, key, undefined);
  }

  /** Where the key ends that begins here; -1 when none does. */
  #keyEnd(at: number, line: ContentLine): number {
    const text = this.#text;
    const first = text.charCodeAt(at);
    let end = at;
    if (first === 34) {
      end = quotedKeyEnd(text, at, line.end);
    } else if (isDigit(first)) {
      while (isDigit(text.charCodeAt(end))) end++;
      if (end - at > 9 || (first === 48 && end - at > 1)) return -1;
    } else if (isKeyLetter(first)) {
      while (isKeyPart(text.charCodeAt(end)) || (text.charCodeAt(end) === 32 && isKeyPart(text.charCodeAt(end + 1))))
        end++;
      if (end - at > longestKey) giveUp();
    }
    if (end === at || end >= line.end || text.charCodeAt(end) !== 58) return -1;
    return end + 1 === line.end || text.charCodeAt(end + 1) === 32 ? end : -1;
  }

  #isItem(at: number, line: ContentLine): boolean {
    return this.#text.charCodeAt(at) === 45 && (at + 1 >= line.end || this.#text.charCodeAt(at + 1) === 32);
  }

  /** Behind a value on its line there is nothing but a comment. */
  #expectNothing(end: number, line: ContentLine): void {
    if (end === line.end) return;
    let at = end;
    while (this.#text.charCodeAt(at) === 32) at++;
    if (at === end || this.#text.charCodeAt(at) !== 35) giveUp();
  }

  /** A deeper line behind a finished value would belong to it. */
  #expectEndOf(indent: number): void {
    const next = this.#current();
    if (next !== undefined && next.indent > indent) giveUp();
  }

  #current(): ContentLine | undefined {
    return this.#lines[this.#index];
  }

  #line(): ContentLine {
    return this.#lines[this.#index] ?? giveUp();
  }
}

/** Behind the closing quote of a key without escapes; the place itself when there is none. */
function quotedKeyEnd(text: string, start: number, lineEnd: number): number {
  for (let at = start + 1; at < lineEnd; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code === 92) return start;
  }
  return start;
}

/** The lines of a `>` text as one, where blank lines are breaks. Lines that are indented further stay as they are: unusual. */
function folded(lines: readonly string[]): string {
  let result = '';
  let glue = '';
  for (const line of lines) {
    if (line.startsWith(' ')) giveUp();
    if (line === '') glue = glue === ' ' ? '\n' : `${glue}\n`;
    else {
      result += glue + line;
      glue = ' ';
    }
  }
  return result;
}
