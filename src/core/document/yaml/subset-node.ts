import type { Span } from '../../text/span.ts';
import type { SourceNode } from '../source.ts';
import type { Value } from '../value.ts';
import { startOfLine } from './written-span.ts';

export interface SubsetReading {
  readonly value: Value;
  readonly node: SourceNode;
}

/** Where the fast reader stopped: at the beginning of a line, or of the one above, with what it had read by then. */
export interface Stop {
  readonly line: number;
  readonly places: Places;
}

/** How deep values may lie in each other. */
export const deepestSubset = 60;

/** Thrown inside, never out: the text has something that the library is to judge. */
export const unusual = Symbol('unusual');

/** Leaves the text to the library. */
export function giveUp(): never {
  throw unusual;
}

const scalar = 0;
export const list = 1;
export const map = 2;

/** Offsets of the key (-1: none) and of the value, where the next value begins that does not lie in this one, and its form. */
const [keyStart, keyEnd, start, end, next, form] = [0, 1, 2, 3, 4, 5];
const size = 6;

/** The numbers of the text that is being read: to grow a list for every text would cost thrice the room. */
let scratch: number[] = [];
const longestScratch = 100_000;

/**
 * Where every value of a text stands: six numbers a value, in the order of the text. Most are never asked for, so objects
 * are made of those that are (`SubsetNode`).
 */
export class Places {
  readonly text: string;
  /** Added to every place: where the text begins in its file. */
  readonly offset: number;
  numbers: number[] = scratch;
  #length = 0;

  constructor(text: string, offset: number) {
    this.text = text;
    this.offset = offset;
  }

  /** Adds a list or map whose end is not known yet. @returns its index, for `close` */
  open(key: number, keyEnd: number, start: number, form: number): number {
    const index = this.#length;
    this.#add(key, keyEnd, start, 0, 0, form);
    return index;
  }

  close(index: number, at: number): void {
    this.numbers[index + end] = at;
    this.numbers[index + next] = this.#length;
  }

  addScalar(key: number, keyEnd: number, start: number, end: number): void {
    this.#add(key, keyEnd, start, end, this.#length + size, scalar);
  }

  #add(key: number, keyEnd: number, start: number, end: number, next: number, form: number): void {
    const { numbers } = this;
    const at = this.#length;
    numbers[at] = key;
    numbers[at + 1] = keyEnd;
    numbers[at + 2] = start;
    numbers[at + 3] = end;
    numbers[at + 4] = next;
    numbers[at + 5] = form;
    this.#length = at + size;
  }

  /** To be called when all has been added, before the next text is read. */
  settle(): void {
    this.numbers = scratch.slice(0, this.#length);
    if (scratch.length > longestScratch) scratch = [];
  }

  span(from: number, to: number): Span {
    return { start: (this.numbers[from] as number) + this.offset, end: (this.numbers[to] as number) + this.offset };
  }

  /** The name of the member at an index. */
  nameOf(index: number): string {
    const from = this.numbers[index + keyStart] as number;
    const to = this.numbers[index + keyEnd] as number;
    return this.text.charCodeAt(from) === 34 ? this.text.slice(from + 1, to - 1) : this.text.slice(from, to);
  }

  isNamed(index: number, name: string): boolean {
    const from = this.numbers[index + keyStart] as number;
    const length = (this.numbers[index + keyEnd] as number) - from;
    if (this.text.charCodeAt(from) === 34) return length === name.length + 2 && this.text.startsWith(name, from + 1);
    return length === name.length && this.text.startsWith(name, from);
  }

  /**
   * What lies around the place where reading stopped.
   * @param line where the line begins that it stopped at
   * @returns the beginnings of lines, from the outermost inwards: where each list and map was entered that has not ended, and
   * at last where the last but one value begins that is complete in the innermost of them (or the last one, or that itself)
   */
  around(line: number): number[] {
    const { numbers } = this;
    const entered: number[] = [];
    let innermost = 0;
    for (let at = 0; at < numbers.length; at += size) {
      const isOpen = numbers[at + next] === 0 && (numbers[at + start] as number) < line;
      if (!isOpen) continue;
      entered.push(this.#entry(at));
      innermost = at;
    }
    const complete: number[] = [];
    for (let at = innermost + size; at < numbers.length; at = numbers[at + next] as number) {
      if (numbers[at + next] === 0) break;
      complete.push(at);
    }
    const beside = complete.at(-2) ?? complete.at(-1);
    if (beside !== undefined) entered.push(this.#entry(beside));
    return entered;
  }

  /** Where the line begins with the key of a value, or with the dash of its item, which may stand alone above it. */
  #entry(index: number): number {
    const { numbers, text } = this;
    const key = numbers[index + keyStart] as number;
    let from = key < 0 ? (numbers[index + start] as number) : key;
    let line = startOfLine(text, from);
    while (key < 0 && line > 0 && /^\s*(?:#.*)?$/.test(text.slice(line, from))) {
      from = line - 1;
      line = startOfLine(text, from);
    }
    return line;
  }

  /** The names of the members of a map; none of anything else. */
  names(index: number): readonly string[] {
    const names: string[] = [];
    if (this.numbers[index + form] !== map) return names;
    const stop = this.numbers[index + next] as number;
    for (let at = index + size; at < stop; at = this.numbers[at + next] as number) names.push(this.nameOf(at));
    return names;
  }

  children(index: number): SourceNode['children'] {
    if (this.numbers[index + form] === scalar) return undefined;
    const isList = this.numbers[index + form] === list;
    const nodes: SourceNode[] = [];
    const named = new Map<string, SourceNode>();
    const stop = this.numbers[index + next] as number;
    for (let at = index + size; at < stop; at = this.numbers[at + next] as number) {
      const node = new SubsetNode(this, at);
      if (isList) nodes.push(node);
      else named.set(this.nameOf(at), node);
    }
    return isList ? nodes : named;
  }
}

/** So many members are looked through for one; more are put into a table. */
const fewMembers = 30;

/** One value of `Places`. */
export class SubsetNode implements SourceNode {
  readonly #places: Places;
  readonly #index: number;
  #children: SourceNode['children'];

  constructor(places: Places, index: number) {
    this.#places = places;
    this.#index = index;
  }

  get value(): Span {
    return this.#places.span(this.#index + start, this.#index + end);
  }

  get key(): Span | undefined {
    const key = this.#index + keyStart;
    return (this.#places.numbers[key] as number) < 0 ? undefined : this.#places.span(key, this.#index + keyEnd);
  }

  get children(): SourceNode['children'] {
    this.#children ??= this.#places.children(this.#index);
    return this.#children;
  }

  names(): readonly string[] {
    return this.#places.names(this.#index);
  }

  child(segment: string): SourceNode | undefined {
    const { numbers } = this.#places;
    const isList = numbers[this.#index + form] === list;
    const wanted = isList ? Number(segment) : 0;
    const stop = numbers[this.#index + next] as number;
    let place = 0;
    for (let at = this.#index + size; at < stop; at = numbers[at + next] as number) {
      if (place === fewMembers) return childIn(this.children, segment);
      if (isList ? place === wanted : this.#places.isNamed(at, segment)) return new SubsetNode(this.#places, at);
      place++;
    }
    return undefined;
  }
}

function childIn(children: SourceNode['children'], segment: string): SourceNode | undefined {
  return children instanceof Map ? children.get(segment) : (children as readonly SourceNode[])[Number(segment)];
}
