import type { SourceMap, SourceNode } from '../../document/source.ts';
import { type Pointer, pointerTo } from '../../document/value.ts';
import type { Span } from '../../text/span.ts';

/** A place of a document that was written: of a key, or of a value. */
export interface WrittenNode {
  readonly pointer: Pointer;
  readonly node: SourceNode;
  readonly on: 'key' | 'value';
  readonly span: Span;
}

/**
 * All keys and values that hold an offset, the widest first. Members of a Markdown document may stand far from each
 * other, so every node is looked at: linear in the document.
 */
export function nodesAt({ root }: SourceMap, offset: number): readonly WrittenNode[] {
  const found: WrittenNode[] = [];
  const open: { readonly pointer: Pointer; readonly node: SourceNode }[] = [{ pointer: '', node: root }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { pointer, node } = next;
    if (holds(node.value, offset)) found.push({ pointer, node, on: 'value', span: node.value });
    if (node.key !== undefined && holds(node.key, offset)) found.push({ pointer, node, on: 'key', span: node.key });
    for (const [key, child] of childrenOf(node)) open.push({ pointer: pointerTo(pointer, key), node: child });
  }
  return found.sort((a, b) => length(b.span) - length(a.span) || a.pointer.length - b.pointer.length);
}

/** The members of a node with their keys or places, in the order of the text. */
export function childrenOf({ children }: SourceNode): Iterable<readonly [string | number, SourceNode]> {
  if (children === undefined) return [];
  return children instanceof Map
    ? (children as ReadonlyMap<string, SourceNode>)
    : (children as readonly SourceNode[]).entries();
}

/** A key with its value. */
export function pairOf({ key, value }: SourceNode): Span {
  return key === undefined || value.start < key.end ? value : { start: key.start, end: Math.max(key.end, value.end) };
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

function length({ start, end }: Span): number {
  return end - start;
}
