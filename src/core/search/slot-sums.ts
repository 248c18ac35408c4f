/** Two sums a document, with the list of documents that have any; made once a search and used again after clearing. */
export class SlotSums {
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** The slots that have sums: the first `count`. */
  readonly slots: Int32Array;
  count = 0;

  constructor(size: number) {
    this.first = new Float64Array(size);
    this.second = new Float64Array(size);
    this.slots = new Int32Array(size);
  }

  /** @param second must be above 0 */
  add(slot: number, first: number, second: number): void {
    if (this.second[slot] === 0) this.slots[this.count++] = slot;
    this.first[slot] = (this.first[slot] as number) + first;
    this.second[slot] = (this.second[slot] as number) + second;
  }

  /** Sets both sums unless the first is greater already. */
  raise(slot: number, first: number, second: number): void {
    const before = this.first[slot] as number;
    if (this.second[slot] === 0) this.slots[this.count++] = slot;
    if (first <= before && this.second[slot] !== 0) return;
    this.first[slot] = Math.max(before, first);
    this.second[slot] = Math.max(this.second[slot] as number, second);
  }

  drainInto(other: SlotSums): void {
    for (let i = 0; i < this.count; i++) {
      const slot = this.slots[i] as number;
      other.add(slot, this.first[slot] as number, this.second[slot] as number);
    }
    this.clear();
  }

  clear(): void {
    for (let i = 0; i < this.count; i++) {
      const slot = this.slots[i] as number;
      this.first[slot] = 0;
      this.second[slot] = 0;
    }
    this.count = 0;
  }
}
