/** A place inside `{}` or `[]`. */
export interface FlowPlace {
  readonly on: 'key' | 'value';
  /** The keys below the outermost bracket, `0` for an item. */
  readonly keys: readonly string[];
  readonly siblings: ReadonlySet<string>;
  /** Where the word begins that is being written. */
  readonly start: number;
  readonly quote: '' | '"' | "'";
}

/** Deeper than any document of ours. */
const deepest = 100;

interface Level {
  readonly isMap: boolean;
  key: string | undefined;
  readonly seen: Set<string>;
}

/**
 * The place of an offset in a flow collection, read from its first bracket on.
 * @returns where the collection ends when it ends before, undefined in comments
 */
export function flowPlace(text: string, from: number, offset: number): FlowPlace | number | undefined {
  const scan = new FlowScan(text, from);
  for (let at = from; at < offset; at++) {
    scan.take(at);
    if (scan.isTooDeep) return undefined;
    if (scan.isClosed) return at + 1;
  }
  return scan.place();
}

/** What has been read of a flow collection, character by character. */
class FlowScan {
  isTooDeep = false;
  /** The outermost bracket has been closed. */
  isClosed = false;
  readonly #text: string;
  readonly #levels: Level[] = [];
  /** The word that is being written, and where it begins. */
  #word = '';
  #start: number;
  #quote: FlowPlace['quote'] = '';
  /** The last character takes the next one's meaning away. */
  #isEscape = false;
  #isComment = false;

  constructor(text: string, from: number) {
    this.#text = text;
    this.#start = from;
  }

  take(at: number): void {
    const character = this.#text[at] as string;
    if (this.#isComment) this.#isComment = character !== '\n' && character !== '\r';
    else if (this.#quote !== '') this.#takeQuoted(character);
    else this.#takePlain(character, at);
  }

  /** Where the next character belongs to; undefined in comments. */
  place(): FlowPlace | undefined {
    const last = this.#levels.at(-1);
    if (last === undefined || this.#isComment) return undefined;
    const isOnKey = last.isMap && last.key === undefined;
    const above = isOnKey ? this.#levels.slice(0, -1) : this.#levels;
    return {
      on: isOnKey ? 'key' : 'value',
      keys: above.map((level) => (level.isMap ? (level.key ?? '') : '0')),
      siblings: isOnKey ? last.seen : new Set(),
      start: this.#start,
      quote: this.#quote,
    };
  }

  #takeQuoted(character: string): void {
    if (this.#isEscape) {
      this.#isEscape = false;
      return;
    }
    this.#isEscape = character === '\\' && this.#quote === '"';
    if (character === this.#quote) this.#quote = '';
    else this.#word += character;
  }

  #takePlain(character: string, at: number): void {
    const level = this.#levels.at(-1);
    switch (character) {
      case '{':
      case '[':
        this.isTooDeep = this.#levels.length === deepest;
        this.#levels.push({ isMap: character === '{', key: undefined, seen: new Set() });
        this.#beginWord(at + 1);
        break;
      case '}':
      case ']':
        this.#levels.pop();
        this.isClosed = this.#levels.length === 0;
        this.#beginWord(at + 1);
        break;
      case ',':
        if (level?.isMap === true) level.key = undefined;
        this.#beginWord(at + 1);
        break;
      case ':':
        this.#takeColon(level, at);
        break;
      case '"':
      case "'":
        if (this.#word.trim() === '') {
          this.#quote = character;
          this.#start = at + 1;
        } else this.#word += character;
        break;
      case '\n':
      case '\r':
        this.#beginWord(at + 1);
        break;
      case '#':
        this.#isComment = /\s/.test(this.#text[at - 1] ?? '');
        this.#word += character;
        break;
      default:
        if (this.#word.trim() === '' && /\s/.test(character)) this.#start = at + 1;
        this.#word += character;
    }
  }

  /** A colon ends a key where the map waits for one. */
  #takeColon(level: Level | undefined, at: number): void {
    const isBehindKey = level?.isMap === true && level.key === undefined;
    if (!isBehindKey || !/[\s"'{[]|^$/.test(this.#text[at + 1] ?? '')) {
      this.#word += ':';
      return;
    }
    level.key = this.#word.trim();
    level.seen.add(level.key);
    this.#beginWord(at + 1);
  }

  #beginWord(at: number): void {
    this.#word = '';
    this.#start = at;
  }
}

/** The keys that stand behind an offset in the same `{}`. */
export function keysBehind(text: string, offset: number): ReadonlySet<string> {
  const keys = new Set<string>();
  let depth = 0;
  let word = '';
  for (let at = offset; at < text.length && depth >= 0; at++) {
    const character = text[at] as string;
    if ((character === '"' || character === "'") && word.trim() === '') {
      const end = endOfQuoted(text, at);
      word = text.slice(at + 1, end);
      at = end;
    } else if (character === ':') {
      if (depth === 0 && word.trim() !== '') keys.add(word.trim());
      word = '';
    } else if (/[{}[\],\r\n]/.test(character)) {
      depth += /[{[]/.test(character) ? 1 : /[}\]]/.test(character) ? -1 : 0;
      word = '';
    } else word += character;
  }
  return keys;
}

/** Where the quote is that closes the one at an offset; the end of the line where none does. */
function endOfQuoted(text: string, open: number): number {
  let end = open + 1;
  while (end < text.length && text[end] !== text[open] && !/[\r\n]/.test(text[end] as string))
    end += text[end] === '\\' ? 2 : 1;
  return end;
}
