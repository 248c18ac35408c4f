import type { SourceNode } from '../source.ts';
import { type Pointer, pointerTo } from '../value.ts';

/**
 * The innermost place that an offset belongs to, by columns: what stands deeper than a member belongs to it. Where a
 * collection holds nothing at the offset, a member of it that does not exist is named: its siblings stay trusted.
 */
export function brokenPlace(root: SourceNode, offset: number, text: string): Pointer {
  const column = columnOf(text, offset);
  let node = root;
  let pointer: Pointer = '';
  for (;;) {
    if (node.key !== undefined && offset < node.key.end) return pointer;
    if (node.value.start === offset && /[[{]/.test(text[offset] ?? '')) return pointer;
    const before = lastBefore(node, offset, text);
    if (before === undefined) return node.children === undefined ? pointer : pointerTo(pointer, wordAt(text, offset));
    const [name, child] = before;
    const start = child.key?.start ?? child.value.start;
    // What stands below the first key of an item, and not below its dash, belongs to the item.
    const own = columnOf(text, start) + (child.key === undefined ? 0 : 1);
    const holds = start >= offset || offset <= child.value.end || sameLine(text, start, offset) || column >= own;
    if (!holds) return pointerTo(pointer, wordAt(text, offset));
    pointer = pointerTo(pointer, name);
    node = child;
  }
}

function lastBefore(
  node: SourceNode,
  offset: number,
  text: string,
): readonly [string | number, SourceNode] | undefined {
  let last: readonly [string | number, SourceNode] | undefined;
  const members =
    node.children instanceof Map
      ? node.children.entries()
      : ((node.children as readonly SourceNode[] | undefined) ?? []).entries();
  for (const [name, child] of members) {
    const start = child.key?.start ?? child.value.start;
    // An item of which nothing is left stands at the end of its line.
    if (start > offset && !(start === child.value.end && sameLine(text, offset, start))) break;
    last = [name, child];
  }
  return last;
}

function sameLine(text: string, start: number, offset: number): boolean {
  const lineBreak = text.indexOf('\n', start);
  return lineBreak < 0 || lineBreak >= offset;
}

function columnOf(text: string, offset: number): number {
  return offset - text.lastIndexOf('\n', offset - 1) - 1;
}

/** A name for what stands there: a list's members are never called so. */
function wordAt(text: string, offset: number): string {
  return /^[^\s:#]{1,60}/.exec(text.slice(offset, offset + 60))?.[0] ?? '?';
}
