import type { SourceNode } from '../source.ts';
import type { Value } from '../value.ts';
import { type ContentLine, contentLines } from './subset-lines.ts';
import { plainValue, quotedValue } from './subset-scalar.ts';

export interface SubsetReading {
  readonly value: Value;
  readonly node: SourceNode;
}

/** Thrown inside, never out: the text has something that the library is to judge. */
const unusual = Symbol('unusual');
const deepest = 60;

const plainKey =
  /([A-Za-z_\u00c0-\u1fff\u3005-\ufefe][\w\u00c0-\u1fff\u3005-\ufefe./-]*|0|[1-9]\d{0,8}):(?=[ \r\n]|$)/y;
const quotedKey = /"([^"\\\r\n]{0,200})":(?=[ \r\n]|$)/y;
const nullKey = /^(?:null|Null|NULL)$/;
/** A document with one of these is read by the library: directives, several documents, odd line and space characters. */
const odd = /^(?:%|---|\.\.\.)|[\u0085\u2028\u2029\ufeff]/m;

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
    const reader = new SubsetReader(text, lines);
    const result = reader.block(first.indent, 0);
    return reader.isDone ? result : undefined;
  } catch (reason) {
    if (reason === unusual) return undefined;
    throw reason;
  }
}

function giveUp(): never {
  throw unusual;
}

class SubsetReader {
  readonly #text: string;
  readonly #lines: readonly ContentLine[];
  #index = 0;

  constructor(text: string, lines: readonly ContentLine[]) {
    this.#text = text;
    this.#lines = lines;
  }

  get isDone(): boolean {
    return this.#index === this.#lines.length;
  }

  /** A map or list whose members begin at a column; the current line is its first. */
  block(indent: number, depth: number): SubsetReading {
    if (depth > deepest) giveUp();
    const line = this.#line();
    return this.#isItem(line.start + indent, line)
      ? this.#list(indent, depth)
      : this.#map(indent, line.start + indent, depth);
  }

  #list(indent: number, depth: number): SubsetReading {
    const values: Value[] = [];
    const children: SourceNode[] = [];
    const start = this.#line().start + indent;
    for (let line = this.#current(); line !== undefined && line.indent >= indent; line = this.#current()) {
      if (line.indent > indent || !this.#isItem(line.start + indent, line)) {
        if (line.indent === indent) break;
        giveUp();
      }
      const item = this.#item(line, indent, depth);
      values.push(item.value);
      children.push(item.node);
    }
    return { value: values, node: { value: { start, end: endOf(children) }, children } };
  }

  #item(line: ContentLine, indent: number, depth: number): SubsetReading {
    let at = line.start + indent + 1;
    while (at < line.end && this.#text.charCodeAt(at) === 32) at++;
    if (at >= line.end) giveUp();
    if (this.#keyAt(at, line) !== undefined) return this.#map(at - line.start, at, depth + 1);
    this.#index++;
    const item = this.#inline(at, line, indent, depth, true);
    this.#expectEndOf(indent);
    return item;
  }

  #map(indent: number, firstKey: number, depth: number): SubsetReading {
    if (depth > deepest) giveUp();
    const value: Record<string, Value> = Object.create(null);
    const children = new Map<string, SourceNode>();
    let at = firstKey;
    for (let line: ContentLine | undefined = this.#line(); line !== undefined; line = this.#current()) {
      if (children.size > 0) {
        if (line.indent < indent) break;
        if (line.indent > indent || this.#isItem(line.start + indent, line)) giveUp();
        at = line.start + indent;
      }
      const key = this.#keyAt(at, line) ?? giveUp();
      if (children.has(key.name) || nullKey.test(key.name)) giveUp();
      const member = this.#member(key, line, indent, depth);
      value[key.name] = member.value;
      children.set(key.name, { ...member.node, key: { start: at, end: key.end } });
    }
    const nodes = [...children.values()];
    return { value, node: { value: { start: firstKey, end: endOf(nodes) }, children } };
  }

  #member(key: Key, line: ContentLine, indent: number, depth: number): SubsetReading {
    let at = key.end + 1;
    while (at < line.end && this.#text.charCodeAt(at) === 32) at++;
    this.#index++;
    if (at < line.end && this.#text.charCodeAt(at) !== 35) {
      const value = this.#inline(at, line, indent, depth, /^\d/.test(key.name));
      this.#expectEndOf(indent);
      return value;
    }
    const next = this.#current();
    if (next !== undefined && next.indent > indent) return this.block(next.indent, depth + 1);
    if (next !== undefined && next.indent === indent && this.#isItem(next.start + indent, next))
      return this.#list(indent, depth + 1);
    if (line.lineEnd !== key.end + 1) giveUp();
    return { value: null, node: { value: { start: line.lineEnd, end: line.lineEnd } } };
  }

  /** What stands behind a colon or a dash on the same line. */
  #inline(at: number, line: ContentLine, indent: number, depth: number, isItem: boolean): SubsetReading {
    const character = this.#text[at] as string;
    if (character === '"' || character === "'") {
      const quoted = quotedValue(this.#text, at, line.end) ?? giveUp();
      this.#expectNothing(quoted.end, line);
      return { value: quoted.value, node: { value: { start: at, end: quoted.end } } };
    }
    if (character === '[' || character === '{') {
      const flow = this.#flow(at, line.end, depth + 1);
      this.#expectNothing(flow.node.value.end, line);
      return flow;
    }
    if (character === '|') return this.#literal(at, line, indent);
    return this.#plain(at, line, isItem);
  }

  #plain(start: number, line: ContentLine, isItem: boolean): SubsetReading {
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
    const value = plainValue(text.slice(start, end));
    if (value === undefined) giveUp();
    return { value: value as Value, node: { value: { start, end } } };
  }

  /** `|` and `|-`, indented by its first line. */
  #literal(start: number, line: ContentLine, indent: number): SubsetReading {
    const header = this.#text.slice(start, line.end);
    if (header !== '|' && header !== '|-') giveUp();
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
    const value = parts.join('\n') + (header === '|' ? '\n' : '');
    return { value, node: { value: { start, end: last } } };
  }

  /** A list or map in brackets, on one line. */
  #flow(start: number, lineEnd: number, depth: number): SubsetReading {
    if (depth > deepest) giveUp();
    const text = this.#text;
    const isMap = text[start] === '{';
    const close = isMap ? '}' : ']';
    const value: Record<string, Value> = Object.create(null);
    const members = new Map<string, SourceNode>();
    const values: Value[] = [];
    const items: SourceNode[] = [];
    let at = this.#skip(start + 1, lineEnd);
    while (text[at] !== close) {
      if (isMap) {
        const match = /([A-Za-z_][\w-]*):(?= )/y;
        match.lastIndex = at;
        const name = match.exec(text)?.[1] ?? giveUp();
        if (members.has(name) || nullKey.test(name)) giveUp();
        const member = this.#flowValue(this.#skip(at + name.length + 1, lineEnd), lineEnd, depth);
        value[name] = member.value;
        members.set(name, { ...member.node, key: { start: at, end: at + name.length } });
        at = member.node.value.end;
      } else {
        const item = this.#flowValue(at, lineEnd, depth);
        values.push(item.value);
        items.push(item.node);
        at = item.node.value.end;
      }
      at = this.#skip(at, lineEnd);
      if (text[at] === ',') {
        at = this.#skip(at + 1, lineEnd);
        if (text[at] === close) giveUp();
      } else if (text[at] !== close) giveUp();
    }
    const span = { start, end: at + 1 };
    return isMap
      ? { value, node: { value: span, children: members } }
      : { value: values, node: { value: span, children: items } };
  }

  #flowValue(start: number, lineEnd: number, depth: number): SubsetReading {
    const text = this.#text;
    const character = text[start] ?? '';
    if (character === '[' || character === '{') return this.#flow(start, lineEnd, depth + 1);
    if (character === '"' || character === "'") {
      const quoted = quotedValue(text, start, lineEnd) ?? giveUp();
      if (text[quoted.end] === ':') giveUp();
      return { value: quoted.value, node: { value: { start, end: quoted.end } } };
    }
    if (!isPlainStart(text, start)) giveUp();
    let end = start;
    for (; end < lineEnd; end++) {
      const code = text.charCodeAt(end);
      if (code === 44 || code === 93 || code === 125) break;
      if (code === 91 || code === 123 || code === 58 || code === 35) giveUp();
    }
    while (end > start && text.charCodeAt(end - 1) === 32) end--;
    if (end === start) giveUp();
    const value = plainValue(text.slice(start, end));
    if (value === undefined) giveUp();
    return { value: value as Value, node: { value: { start, end } } };
  }

  #skip(from: number, lineEnd: number): number {
    let at = from;
    while (at < lineEnd && this.#text.charCodeAt(at) === 32) at++;
    if (at >= lineEnd) giveUp();
    return at;
  }

  #keyAt(at: number, line: ContentLine): Key | undefined {
    const text = this.#text;
    const pattern = text.charCodeAt(at) === 34 ? quotedKey : plainKey;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return undefined;
    const end = at + match[0].length - 1;
    return end < line.end ? { name: match[1] as string, end } : undefined;
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

interface Key {
  readonly name: string;
  /** Where the colon stands. */
  readonly end: number;
}

function isPlainStart(text: string, at: number): boolean {
  const character = text[at] ?? '';
  if (character === '-') return /[^\s,[\]{}]/.test(text[at + 1] ?? ' ');
  return !/[!&*|>@`%"'#,[\]{}?:=\s]/.test(character) && character !== '';
}

function endOf(nodes: readonly SourceNode[]): number {
  let end = 0;
  for (const { value, key } of nodes) end = Math.max(end, value.end, key?.end ?? 0);
  return end;
}
