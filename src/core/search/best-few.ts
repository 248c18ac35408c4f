/** Keeps the best of many: a heap with the worst that is kept on top. */
export class BestFew<Value> {
  readonly #heap: Value[] = [];
  readonly #limit: number;
  readonly #compare: (a: Value, b: Value) => number;

  /** @param compare negative when the first is better; never 0 for different values */
  constructor(limit: number, compare: (a: Value, b: Value) => number) {
    this.#limit = Math.max(1, limit);
    this.#compare = compare;
  }

  get isFull(): boolean {
    return this.#heap.length >= this.#limit;
  }

  /** The worst that is kept; there must be one. */
  get worst(): Value {
    return this.#heap[0] as Value;
  }

  offer(value: Value): void {
    if (!this.isFull) {
      this.#heap.push(value);
      this.#rise(this.#heap.length - 1);
    } else if (this.#compare(value, this.worst) < 0) {
      this.#heap[0] = value;
      this.#sink();
    }
  }

  /** All that are kept, best first. */
  sorted(): Value[] {
    return [...this.#heap].sort(this.#compare);
  }

  #rise(from: number): void {
    let position = from;
    while (position > 0) {
      const parent = (position - 1) >> 1;
      if (!this.#isWorse(position, parent)) return;
      this.#swap(position, parent);
      position = parent;
    }
  }

  #sink(): void {
    let position = 0;
    for (;;) {
      let worst = position;
      for (const child of [position * 2 + 1, position * 2 + 2]) {
        if (child < this.#heap.length && this.#isWorse(child, worst)) worst = child;
      }
      if (worst === position) return;
      this.#swap(position, worst);
      position = worst;
    }
  }

  #isWorse(a: number, b: number): boolean {
    return this.#compare(this.#heap[a] as Value, this.#heap[b] as Value) > 0;
  }

  #swap(a: number, b: number): void {
    const value = this.#heap[a] as Value;
    this.#heap[a] = this.#heap[b] as Value;
    this.#heap[b] = value;
  }
}
