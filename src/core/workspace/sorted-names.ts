/** So many new names are put in their places one by one; with more, all are sorted. */
const mostInserted = 16;

/**
 * The names of one namespace. They are sorted when somebody asks, which few do; from then on every change is made in its
 * place: while a repository is read, thousands of files may each add a name and ask for all of them.
 */
export class SortedNames {
  readonly #prefix: number;
  readonly #names = new Set<string>();
  #sorted: string[] | undefined;
  /** Names that have come since, without the namespace. */
  #since: string[] = [];

  constructor(namespace: string) {
    this.#prefix = namespace.length + 1;
  }

  /** @param name with its namespace; one that is not there yet */
  add(name: string): void {
    this.#names.add(name);
    if (this.#sorted !== undefined) this.#since.push(name.slice(this.#prefix));
  }

  /** @param name with its namespace */
  delete(name: string): void {
    if (!this.#names.has(name)) return;
    if (this.#sorted !== undefined) {
      const sorted = this.sorted as string[];
      sorted.splice(placeIn(sorted, name.slice(this.#prefix)), 1);
    }
    this.#names.delete(name);
  }

  /** Without the namespace, by their UTF-16 units. The same list changes with the names. */
  get sorted(): readonly string[] {
    if (this.#sorted === undefined || this.#since.length > mostInserted)
      this.#sorted = Array.from(this.#names, (name) => name.slice(this.#prefix)).sort();
    else for (const name of this.#since) this.#sorted.splice(placeIn(this.#sorted, name), 0, name);
    this.#since = [];
    return this.#sorted;
  }
}

/** The place of the first name that is not before another. */
function placeIn(sorted: readonly string[], name: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as string) < name) low = middle + 1;
    else high = middle;
  }
  return low;
}
