import type { Span } from '../../text/span.ts';
import type { SourceNode } from '../source.ts';
import type { Value } from '../value.ts';
import { isKeyLetter, isKeyPart, isPlainStart } from './subset-character.ts';
import { deepestSubset, emptyMap, giveUp, nodeOf } from './subset-node.ts';
import { isNullKey, plainValue, quotedValue } from './subset-scalar.ts';

/** Reads lists and maps in brackets that stand on one line. */
export class FlowReader {
  readonly #text: string;
  /** The value of what was read last. */
  value: Value = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** A list or map in brackets, on one line. */
  read(start: number, lineEnd: number, depth: number, key: Span | undefined): SourceNode {
    if (depth > deepestSubset) giveUp();
    return this.#text.charCodeAt(start) === 123
      ? this.#flowMap(start, lineEnd, depth, key)
      : this.#flowList(start, lineEnd, depth, key);
  }

  #flowList(start: number, lineEnd: number, depth: number, key: Span | undefined): SourceNode {
    const values: Value[] = [];
    const children: SourceNode[] = [];
    let at = this.#skip(start + 1, lineEnd);
    while (this.#text.charCodeAt(at) !== 93) {
      const item = this.#flowValue(at, lineEnd, depth, undefined);
      values.push(this.value);
      children.push(item);
      at = this.#behindMember(item.value.end, lineEnd, 93);
    }
    this.value = values;
    return nodeOf(start, at + 1, key, children);
  }

  #flowMap(start: number, lineEnd: number, depth: number, key: Span | undefined): SourceNode {
    const value = emptyMap();
    const children = new Map<string, SourceNode>();
    let at = this.#skip(start + 1, lineEnd);
    while (this.#text.charCodeAt(at) !== 125) {
      const keyEnd = this.#keyEnd(at);
      const name = this.#text.slice(at, keyEnd);
      if (children.has(name) || isNullKey(name)) giveUp();
      const from = this.#skip(keyEnd + 1, lineEnd);
      const member = this.#flowValue(from, lineEnd, depth, { start: at, end: keyEnd });
      value[name] = this.value;
      children.set(name, member);
      at = this.#behindMember(member.value.end, lineEnd, 125);
    }
    this.value = value;
    return nodeOf(start, at + 1, key, children);
  }

  /** Where the next member begins, or the closing bracket stands. */
  #behindMember(end: number, lineEnd: number, close: number): number {
    const at = this.#skip(end, lineEnd);
    const code = this.#text.charCodeAt(at);
    if (code === close) return at;
    if (code !== 44) giveUp();
    const next = this.#skip(at + 1, lineEnd);
    if (this.#text.charCodeAt(next) === close) giveUp();
    return next;
  }

  #flowValue(start: number, lineEnd: number, depth: number, key: Span | undefined): SourceNode {
    const text = this.#text;
    const first = text.charCodeAt(start);
    if (first === 91 || first === 123) return this.read(start, lineEnd, depth + 1, key);
    if (first === 34 || first === 39) {
      const end = this.#quoted(start, lineEnd);
      if (text.charCodeAt(end) === 58) giveUp();
      return nodeOf(start, end, key, undefined);
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
    this.#take(start, end);
    return nodeOf(start, end, key, undefined);
  }

  #skip(from: number, lineEnd: number): number {
    let at = from;
    while (at < lineEnd && this.#text.charCodeAt(at) === 32) at++;
    if (at >= lineEnd) giveUp();
    return at;
  }

  #keyEnd(at: number): number {
    const text = this.#text;
    if (!isKeyLetter(text.charCodeAt(at))) giveUp();
    let end = at + 1;
    while (isKeyPart(text.charCodeAt(end))) end++;
    if (text.charCodeAt(end) !== 58 || text.charCodeAt(end + 1) !== 32) giveUp();
    return end;
  }

  #quoted(at: number, lineEnd: number): number {
    const quoted = quotedValue(this.#text, at, lineEnd) ?? giveUp();
    this.value = quoted.value;
    return quoted.end;
  }

  #take(start: number, end: number): void {
    const value = plainValue(this.#text.slice(start, end));
    if (value === undefined) giveUp();
    this.value = value as Value;
  }
}
