import type { Span } from '../text/span.ts';
import { lastSegmentOf, type Pointer, parentOf, type Value } from './value.ts';

/** Where one value was written. A key is there for members of a map only; below an alias nothing is written. */
export interface SourceNode {
  readonly value: Span;
  readonly key?: Span | undefined;
  /** Members in the order in which they were written (never the order of a JavaScript object). */
  readonly children?: ReadonlyMap<string, SourceNode> | readonly SourceNode[] | undefined;
  /** For nodes that make their children when they are asked for one. */
  child?(segment: string): SourceNode | undefined;
  /** Likewise for the names of its members, in written order. */
  names?(): readonly string[];
}

/** From JSON pointers to places in the text. */
export class SourceMap {
  readonly root: SourceNode;
  /** Whether every part of the value stands in the text: below an alias nothing does. False where that is not known. */
  readonly isComplete: boolean;
  /** Rules ask for the same few hundred places: what lies above one has been found before. */
  readonly #found = new Map<Pointer, SourceNode | undefined>();

  constructor(root: SourceNode, isComplete = false) {
    this.root = root;
    this.isComplete = isComplete;
  }

  node(pointer: Pointer): SourceNode | undefined {
    if (pointer === '') return this.root;
    let node = this.#found.get(pointer);
    if (node === undefined && !this.#found.has(pointer)) {
      node = child(this.node(parentOf(pointer)), lastSegmentOf(pointer));
      this.#found.set(pointer, node);
    }
    return node;
  }

  /** The exact place, or undefined when the pointer was not written. */
  find(pointer: Pointer, on: 'key' | 'value' = 'value'): Span | undefined {
    const node = this.node(pointer);
    return on === 'key' ? (node?.key ?? node?.value) : node?.value;
  }

  /**
   * The place of a key or a value. What is not written is shown on the key of the nearest written ancestor
   * (on its value where it has no key), so a missing key marks its owner.
   */
  locate(pointer: Pointer, on: 'key' | 'value' = 'value'): Span {
    const node = this.node(pointer);
    if (node !== undefined && on === 'value' && node.value.start < node.value.end) return node.value;
    const { key, value } = node ?? this.#writtenAbove(pointer);
    return key ?? value;
  }

  #writtenAbove(pointer: Pointer): SourceNode {
    let above = parentOf(pointer);
    let node = this.node(above);
    while (node === undefined) {
      above = parentOf(above);
      node = this.node(above);
    }
    return node;
  }

  /** The keys of a map in written order; empty for anything else. */
  keys(pointer: Pointer): readonly string[] {
    const node = this.node(pointer);
    if (node?.names !== undefined) return node.names();
    const children = node?.children;
    return children instanceof Map ? [...children.keys()] : [];
  }
}

function child(node: SourceNode | undefined, segment: string): SourceNode | undefined {
  if (node?.child !== undefined) return node.child(segment);
  const children = node?.children;
  if (children === undefined) return undefined;
  if (children instanceof Map) return children.get(segment);
  return (children as readonly SourceNode[])[Number(segment)];
}

/** One document of a file: its data and where each datum stands. */
export interface SourceDocument {
  readonly value: Value;
  readonly source: SourceMap;
  /** Pointers at or below which the syntax is broken: rules that read them do not run. */
  readonly broken: readonly Pointer[];
}
