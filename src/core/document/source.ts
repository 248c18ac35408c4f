import type { Span } from '../text/span.ts';
import { type Pointer, segmentsOf, type Value } from './value.ts';

/** Where one value was written. A key is there for members of a map only; below an alias nothing is written. */
export interface SourceNode {
  readonly value: Span;
  readonly key?: Span;
  /** Members in the order in which they were written (never the order of a JavaScript object). */
  readonly children?: ReadonlyMap<string, SourceNode> | readonly SourceNode[];
}

/** From JSON pointers to places in the text. */
export class SourceMap {
  readonly root: SourceNode;

  constructor(root: SourceNode) {
    this.root = root;
  }

  node(pointer: Pointer): SourceNode | undefined {
    let node: SourceNode | undefined = this.root;
    for (const segment of segmentsOf(pointer)) node = child(node, segment);
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
    let node = this.root;
    for (const segment of segmentsOf(pointer)) {
      const next = child(node, segment);
      if (next === undefined) return node.key ?? node.value;
      node = next;
    }
    return on === 'key' || node.value.start === node.value.end ? (node.key ?? node.value) : node.value;
  }

  /** The keys of a map in written order; empty for anything else. */
  keys(pointer: Pointer): readonly string[] {
    const children = this.node(pointer)?.children;
    return children instanceof Map ? [...children.keys()] : [];
  }
}

function child(node: SourceNode | undefined, segment: string): SourceNode | undefined {
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
