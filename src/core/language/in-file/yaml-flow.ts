/** A place inside `{}` or `[]`. */
interface FlowPlace {
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
  const levels: Level[] = [];
  let start = from;
  let quote: '' | '"' | "'" = '';
  let word = '';
  let isComment = false;
  for (let at = from; at < offset; at++) {
    const character = text[at] as string;
    if (isComment) {
      isComment = character !== '\n' && character !== '\r';
      continue;
    }
    if (quote !== '') {
      if (character === '\\' && quote === '"') at++;
      if (character === quote) quote = '';
      else word += character;
      continue;
    }
    const level = levels.at(-1);
    switch (character) {
      case '{':
      case '[':
        if (levels.length === deepest) return undefined;
        levels.push({ isMap: character === '{', key: undefined, seen: new Set() });
        [word, start] = ['', at + 1];
        break;
      case '}':
      case ']':
        levels.pop();
        if (levels.length === 0) return at + 1;
        [word, start] = ['', at + 1];
        break;
      case ',':
        if (level?.isMap === true) level.key = undefined;
        [word, start] = ['', at + 1];
        break;
      case ':':
        if (level?.isMap === true && level.key === undefined && /[\s"'{[]|^$/.test(text[at + 1] ?? '')) {
          level.key = word.trim();
          level.seen.add(level.key);
          [word, start] = ['', at + 1];
        } else word += character;
        break;
      case '"':
      case "'":
        if (word.trim() === '') {
          quote = character;
          start = at + 1;
        } else word += character;
        break;
      case '\n':
      case '\r':
        [word, start] = ['', at + 1];
        break;
      case '#':
        isComment = /\s/.test(text[at - 1] ?? '');
        word += character;
        break;
      default:
        if (word.trim() === '' && /\s/.test(character)) start = at + 1;
        word += character;
    }
  }
  const last = levels.at(-1);
  if (last === undefined || isComment) return undefined;
  const keys = levels.slice(0, -1).map((level) => (level.isMap ? (level.key ?? '') : '0'));
  const isOnKey = last.isMap && last.key === undefined;
  if (!isOnKey) keys.push(last.isMap ? (last.key ?? '') : '0');
  return { on: isOnKey ? 'key' : 'value', keys, siblings: isOnKey ? last.seen : new Set(), start, quote };
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
