const step = 2;

/** How far lines are meant to be indented that begin with tabs, by the lines above them. */
export class MeantIndents {
  /** Of the key on the line above, behind its dashes. */
  #column = 0;
  #opens = false;
  /** Whether it is an item that holds no keys: what has a key below it is no part of it. */
  #isWhole = false;
  /** Of the last dash. */
  #dash: number | undefined;
  /** Columns by the number of tabs, since a line was indented by blanks. */
  readonly #columns = new Map<number, number>();

  /** Goes past a line without tabs in front. */
  pass(line: string): void {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    if (indent > 0) this.#columns.clear();
    this.#take(indent, line.slice(indent));
  }

  /**
   * The columns that so many tabs stand for in front of some words. The line is passed.
   * @param next the line below
   */
  columnsOf(tabs: number, words: string, next: string): number {
    const columns = this.#columns.get(tabs) ?? above(next, words, this.#guess(tabs, words));
    this.#columns.set(tabs, columns);
    this.#take(columns, words);
    return columns;
  }

  #guess(tabs: number, words: string): number {
    if ([...this.#columns.keys()].some((known) => known > tabs)) return step * tabs;
    if (this.#opens) return this.#column + step;
    if (words.startsWith('-')) return this.#dash ?? this.#column;
    return this.#isWhole ? Math.max(0, (this.#dash ?? 0) - step) : this.#column;
  }

  #take(indent: number, words: string): void {
    const dashes = /^(?:-[ \t]+)*/.exec(words)?.[0] ?? '';
    if (dashes !== '') this.#dash = indent;
    this.#column = indent + dashes.length;
    this.#isWhole = dashes !== '' && !/^[^\s:"'[{][^\s:]*:(?:\s|$)/.test(words.slice(dashes.length));
    this.#opens = opening.test(words);
  }
}

const opening = /:[ \t]*(?:#.*)?$/;

/** What a line begins stands on the next one: a step further to the right, or, in a list, right below it. */
function above(next: string, words: string, guess: number): number {
  const [, indent, dash] = /^( +)(-)?(?=\S)/.exec(next) ?? [];
  if (indent === undefined || !opening.test(words) || (dash !== undefined && indent.length === guess)) return guess;
  return Math.min(guess, Math.max(0, indent.length - step));
}
