import { emptyMap, type Value } from '../value.ts';
import { isDigit, isKeyLetter, isPlainStart, keyWordsEnd, nextMark } from './subset-character.ts';
import { FlowReader } from './subset-flow.ts';
import { LineCursor } from './subset-lines.ts';
import {
  deepestSubset,
  giveUp,
  list,
  map,
  Places,
  type Stop,
  SubsetNode,
  type SubsetReading,
  unusual,
} from './subset-node.ts';
import { isNullKey, plainValue, quotedEnd, quotedValue } from './subset-scalar.ts';

/** The library allows 1024 and reports more. */
const longestKey = 1000;
/** A document with one of these is read by the library: directives, several documents, tabs, odd line and space characters. */
const odd = /^(?:%|---|\.\.\.)|\r(?!\n)|[\t\u0085\u2028\u2029\ufeff]/m;
/** The mark that many files begin with. */
const mark = /^---\r?\n/;

/**
 * Reads the plain block YAML that nearly all runbooks and entries are written in, in one pass and with the same values
 * and places as the library gives (a differential test holds it to that), about ten times as fast.
 * @param offset added to every place
 * @param stopped told the place where anything is unusual or wrong, unless the text is odd as a whole
 * @returns undefined as soon as anything is unusual or wrong: then the library reads the text
 */
export function readSubset(text: string, offset = 0, stopped?: (stop: Stop) => void): SubsetReading | undefined {
  const begin = mark.exec(text)?.[0].length ?? 0;
  if (odd.test(begin === 0 ? text : text.slice(begin))) return undefined;
  const line = new LineCursor(text, begin);
  if (line.indent < 0) return undefined;
  const places = new Places(text, offset);
  try {
    const read = new SubsetReader(line, places).read();
    if (read !== undefined) return read;
  } catch (reason) {
    if (reason !== unusual) throw reason;
  } finally {
    places.settle();
  }
  stopped?.({ line: line.start, places });
  return undefined;
}

/**
 * Reads line by line. A method gives the end of what it read, writes the place down, and leaves the value in `#value`:
 * an object of all three for every value would cost a tenth of the whole. A key is given by its offsets, -1 for none.
 */
class SubsetReader {
  readonly #text: string;
  readonly #line: LineCursor;
  readonly #places: Places;
  readonly #flow: FlowReader;
  #value: Value = null;
  /** Where the last scalar ended that went on over several lines. */
  #continuedTo = 0;

  constructor(line: LineCursor, places: Places) {
    this.#text = places.text;
    this.#line = line;
    this.#places = places;
    this.#flow = new FlowReader(places);
  }

  /** The whole document, or undefined when something is left over. */
  read(): SubsetReading | undefined {
    this.#block(this.#line.indent, 0, -1, -1);
    return this.#line.indent < 0 ? { value: this.#value, node: new SubsetNode(this.#places, 0) } : undefined;
  }

  /** A map or list whose members begin at a column; the current line is its first. */
  #block(indent: number, depth: number, key: number, keyEnd: number): number {
    const first = this.#line.start + indent;
    return this.#isItem(first)
      ? this.#list(indent, first, depth, key, keyEnd)
      : this.#map(indent, first, depth, key, keyEnd);
  }

  #list(indent: number, firstDash: number, depth: number, key: number, keyEnd: number): number {
    if (depth > deepestSubset) giveUp();
    const line = this.#line;
    const values: Value[] = [];
    const index = this.#places.open(key, keyEnd, firstDash, list);
    const isCommands = this.#isCommands(key, keyEnd);
    let at = firstDash;
    let end = firstDash;
    while (line.indent >= 0) {
      if (values.length > 0) {
        if (line.indent < indent) break;
        if (line.indent > indent) giveUp();
        at = line.start + indent;
        if (!this.#isItem(at)) break;
      }
      end = this.#item(at, indent, depth, isCommands);
      values.push(this.#value);
    }
    this.#value = values;
    this.#places.close(index, end);
    return end;
  }

  #item(dash: number, indent: number, depth: number, isCommand: boolean): number {
    const line = this.#line;
    const at = this.#skip(dash + 1);
    if (at === line.lineEnd || this.#text.charCodeAt(at) === 35) {
      line.next();
      return line.indent > indent ? this.#block(line.indent, depth + 1, -1, -1) : this.#nothing(at, -1, -1);
    }
    if (this.#isItem(at)) return this.#list(at - line.start, at, depth + 1, -1, -1);
    if (this.#keyEnd(at) >= 0) return this.#map(at - line.start, at, depth + 1, -1, -1);
    const end = this.#inline(at, indent, depth, -1, -1, isCommand);
    if (line.indent > indent) giveUp();
    return end;
  }

  #nothing(at: number, key: number, keyEnd: number): number {
    this.#value = null;
    this.#places.addScalar(key, keyEnd, at, at);
    return at;
  }

  #map(indent: number, firstKey: number, depth: number, ownKey: number, ownKeyEnd: number): number {
    if (depth > deepestSubset) giveUp();
    const line = this.#line;
    const text = this.#text;
    const value = emptyMap();
    const index = this.#places.open(ownKey, ownKeyEnd, firstKey, map);
    const isCommands = this.#isCommands(ownKey, ownKeyEnd);
    let at = firstKey;
    let end = firstKey;
    while (line.indent >= 0) {
      if (end > firstKey) {
        if (line.indent < indent) break;
        at = line.start + indent;
        if (line.indent > indent || this.#isItem(at)) giveUp();
      }
      const keyEnd = this.#keyEnd(at);
      if (keyEnd < 0) giveUp();
      const name = text.charCodeAt(at) === 34 ? text.slice(at + 1, keyEnd - 1) : text.slice(at, keyEnd);
      if (value[name] !== undefined || isNullKey(name)) giveUp();
      end = Math.max(this.#member(at, keyEnd, indent, depth, isCommands), keyEnd);
      value[name] = this.#value;
    }
    this.#value = value;
    this.#places.close(index, end);
    return end;
  }

  #member(key: number, keyEnd: number, indent: number, depth: number, isCommand: boolean): number {
    const line = this.#line;
    const at = this.#skip(keyEnd + 1);
    if (at < line.lineEnd && this.#text.charCodeAt(at) !== 35) {
      const end = this.#inline(at, indent, depth, key, keyEnd, isCommand);
      // A deeper line behind a finished value would belong to it.
      if (line.indent > indent) giveUp();
      return end;
    }
    line.next();
    if (line.indent > indent) return this.#block(line.indent, depth + 1, key, keyEnd);
    if (line.indent === indent && this.#isItem(line.start + indent))
      return this.#list(indent, line.start + indent, depth + 1, key, keyEnd);
    return this.#nothing(at, key, keyEnd);
  }

  #isCommands(key: number, keyEnd: number): boolean {
    const from = this.#text.charCodeAt(key) === 34 ? key + 1 : key;
    return keyEnd - key === 8 + 2 * (from - key) && this.#text.startsWith('commands', from);
  }

  #skip(from: number): number {
    const { lineEnd } = this.#line;
    let at = from;
    while (at < lineEnd && this.#text.charCodeAt(at) === 32) at++;
    return at;
  }

  /** What stands behind a colon or a dash on the same line; goes on to the next line. */
  #inline(at: number, indent: number, depth: number, key: number, keyEnd: number, isCommand: boolean): number {
    const line = this.#line;
    let end = 0;
    switch (this.#text.charCodeAt(at)) {
      case 34:
      case 39:
        end = quotedEnd(this.#text, at, line.end);
        if (end < 0) giveUp();
        this.#value = quotedValue(this.#text.slice(at, end)) ?? giveUp();
        this.#places.addScalar(key, keyEnd, at, end);
        this.#expectNothing(end);
        break;
      case 91:
      case 123:
        end = this.#flow.read(at, line.end, depth + 1, key, keyEnd);
        this.#value = this.#flow.value;
        this.#expectNothing(end);
        break;
      case 124:
      case 62:
        return this.#blockText(at, indent, key, keyEnd);
      default:
        end = this.#plain(at, indent, isCommand);
        this.#places.addScalar(key, keyEnd, at, end);
        return end;
    }
    line.next();
    return end;
  }

  /** A scalar without quotes, which goes on in lines below that are indented further; goes on to the line behind it. */
  #plain(start: number, indent: number, isCommand: boolean): number {
    const text = this.#text;
    const line = this.#line;
    if (!isPlainStart(text, start)) giveUp();
    const end = this.#plainEnd(start, line.end, isCommand);
    const first = text.slice(start, end);
    const goesOn = end === line.end;
    line.next();
    const value = line.indent > indent && goesOn ? this.#continued(first, end, indent) : plainValue(first);
    if (value === undefined) giveUp();
    this.#value = value as Value;
    return this.#continuedTo > end ? this.#continuedTo : end;
  }

  /** Where the part of a scalar ends that stands on one line: at its end, or before a comment, unless it must be whole. */
  #plainEnd(start: number, lineEnd: number, isWhole: boolean): number {
    const text = this.#text;
    for (let at = nextMark(text, start, lineEnd); at < lineEnd; at = nextMark(text, at + 1, lineEnd)) {
      const code = text.charCodeAt(at);
      if (code === 58 && (at + 1 >= lineEnd || text.charCodeAt(at + 1) === 32)) giveUp();
      if (code !== 35 || text.charCodeAt(at - 1) !== 32) continue;
      // What stands behind “ #” in a command is lost: the whole reader says so.
      if (isWhole) giveUp();
      let end = at;
      while (text.charCodeAt(end - 1) === 32) end--;
      return end;
    }
    return lineEnd;
  }

  /** A scalar with the lines below that belong to it, a line break for each blank line. Comments end it: unusual. */
  #continued(first: string, end: number, indent: number): string {
    const text = this.#text;
    const line = this.#line;
    let value = first;
    let last = end;
    while (line.indent > indent) {
      const from = line.start + line.indent;
      const between = text.slice(last, line.start);
      if (between.includes('#') || this.#plainEnd(from, line.end, true) !== line.end) giveUp();
      const breaks = between.split('\n').length - 2;
      value += (breaks > 0 ? '\n'.repeat(breaks) : ' ') + text.slice(from, line.end);
      last = line.end;
      line.next();
    }
    this.#continuedTo = last;
    return value;
  }

  /** `|`, `>`, `|-` and `>-`, indented by the first line. */
  #blockText(start: number, indent: number, key: number, keyEnd: number): number {
    const line = this.#line;
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
    this.#value = (header[0] === '|' ? parts.join('\n') : folded(parts)) + (header.length === 1 ? '\n' : '');
    this.#places.addScalar(key, keyEnd, start, last);
    line.advance(at);
    return last;
  }

  /** Where the key ends that begins here; -1 when none does. */
  #keyEnd(at: number): number {
    const text = this.#text;
    const lineEnd = this.#line.end;
    const first = text.charCodeAt(at);
    let end = at;
    if (first === 34) {
      end = quotedKeyEnd(text, at, lineEnd);
    } else if (isDigit(first)) {
      while (isDigit(text.charCodeAt(end))) end++;
      if (end - at > 9 || (first === 48 && end - at > 1)) return -1;
    } else if (isKeyLetter(first)) {
      end = keyWordsEnd(text, at);
      if (end - at > longestKey) giveUp();
    }
    if (end === at || end >= lineEnd || text.charCodeAt(end) !== 58) return -1;
    return end + 1 === lineEnd || text.charCodeAt(end + 1) === 32 ? end : -1;
  }

  #isItem(at: number): boolean {
    const text = this.#text;
    return text.charCodeAt(at) === 45 && (at + 1 >= this.#line.end || text.charCodeAt(at + 1) === 32);
  }

  /** Behind a value on its line there is nothing but a comment. */
  #expectNothing(end: number): void {
    if (end === this.#line.end) return;
    let at = end;
    while (this.#text.charCodeAt(at) === 32) at++;
    if (at === end || this.#text.charCodeAt(at) !== 35) giveUp();
  }
}

/** Behind the closing quote of a key without escapes; the place itself when there is none. */
function quotedKeyEnd(text: string, start: number, lineEnd: number): number {
  const end = text.indexOf('"', start + 1) + 1;
  // Nearly all are no keys, which the colon tells.
  if (end === 0 || end > lineEnd || text.charCodeAt(end) !== 58) return start;
  return text.slice(start, end).includes('\\') ? start : end;
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
