const step = 2;

/** How far lines are meant to be indented that begin with tabs, by the lines above them. */
export class MeantIndents {
  /** Of the key on the line above, behind its dashes. */
  #column = 0;
  #opens = false;
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

  /** The columns that so many tabs stand for in front of some words. The line is passed. */
  columnsOf(tabs: number, words: string): number {
    const columns = this.#columns.get(tabs) ?? this.#guess(tabs, words);
    this.#columns.set(tabs, columns);
    this.#take(columns, words);
    return columns;
  }

  #guess(tabs: number, words: string): number {
    if ([...this.#columns.keys()].some((known) => known > tabs)) return step * tabs;
    if (this.#opens) return this.#column + step;
    return words.startsWith('-') ? (this.#dash ?? this.#column) : this.#column;
  }

  #take(indent: number, words: string): void {
    const dashes = /^(?:-[ \t]+)*/.exec(words)?.[0] ?? '';
    if (dashes !== '') this.#dash = indent;
    this.#column = indent + dashes.length;
    this.#opens = /:[ \t]*(?:#.*)?$/.test(words);
  }
}
