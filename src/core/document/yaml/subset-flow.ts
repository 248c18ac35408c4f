import { emptyMap, type Value } from '../value.ts';
import { isKeyLetter, isPlainStart, keyWordEnd } from './subset-character.ts';
import { deepestSubset, giveUp, list, map, type Places } from './subset-node.ts';
import { isNullKey, plainValue, quotedEnd, quotedValue } from './subset-scalar.ts';

/** Reads lists and maps in brackets that stand on one line. A method gives the end of what it read, the value is in `value`. */
export class FlowReader {
  readonly #text: string;
  readonly #places: Places;
  /** The value of what was read last. */
  value: Value = null;

  constructor(places: Places) {
    this.#text = places.text;
    this.#places = places;
  }

  /** A list or map in brackets, on one line. @param key offset of its key, -1 for none */
  read(start: number, lineEnd: number, depth: number, key: number, keyEnd: number): number {
    if (depth > deepestSubset) giveUp();
    return this.#text.charCodeAt(start) === 123
      ? this.#flowMap(start, lineEnd, depth, key, keyEnd)
      : this.#flowList(start, lineEnd, depth, key, keyEnd);
  }

  #flowList(start: number, lineEnd: number, depth: number, key: number, keyEnd: number): number {
    const values: Value[] = [];
    const index = this.#places.open(key, keyEnd, start, list);
    let at = this.#skip(start + 1, lineEnd);
    while (this.#text.charCodeAt(at) !== 93) {
      const end = this.#flowValue(at, lineEnd, depth, -1, -1);
      values.push(this.value);
      at = this.#behindMember(end, lineEnd, 93);
    }
    this.value = values;
    this.#places.close(index, at + 1);
    return at + 1;
  }

  #flowMap(start: number, lineEnd: number, depth: number, key: number, keyEnd: number): number {
    const value = emptyMap();
    const index = this.#places.open(key, keyEnd, start, map);
    let at = this.#skip(start + 1, lineEnd);
    while (this.#text.charCodeAt(at) !== 125) {
      const nameEnd = this.#keyEnd(at);
      const name = this.#text.slice(at, nameEnd);
      if (value[name] !== undefined || isNullKey(name)) giveUp();
      const from = this.#skip(nameEnd + 1, lineEnd);
      const end = this.#flowValue(from, lineEnd, depth, at, nameEnd);
      value[name] = this.value;
      at = this.#behindMember(end, lineEnd, 125);
    }
    this.value = value;
    this.#places.close(index, at + 1);
    return at + 1;
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

  #flowValue(start: number, lineEnd: number, depth: number, key: number, keyEnd: number): number {
    const text = this.#text;
    const first = text.charCodeAt(start);
    if (first === 91 || first === 123) return this.read(start, lineEnd, depth + 1, key, keyEnd);
    if (first === 34 || first === 39) {
      const end = this.#quoted(start, lineEnd);
      if (text.charCodeAt(end) === 58) giveUp();
      this.#places.addScalar(key, keyEnd, start, end);
      return end;
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
    this.#places.addScalar(key, keyEnd, start, end);
    return end;
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
    const end = keyWordEnd(text, at);
    if (text.charCodeAt(end) !== 58 || text.charCodeAt(end + 1) !== 32) giveUp();
    return end;
  }

  #quoted(at: number, lineEnd: number): number {
    const end = quotedEnd(this.#text, at, lineEnd);
    if (end < 0) giveUp();
    this.value = quotedValue(this.#text.slice(at, end)) ?? giveUp();
    return end;
  }

  #take(start: number, end: number): void {
    const value = plainValue(this.#text.slice(start, end));
    if (value === undefined) giveUp();
    this.value = value as Value;
  }
}
