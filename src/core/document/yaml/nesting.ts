import type { CST } from 'yaml';

/** So many values lie in each other at the most; what is deeper is told, and left out. */
export const deepestNesting = 200;
/** Deeper text is not composed at all. The library's own recursion ends at about 850, when the stack is full. */
const deepestComposed = 2 * deepestNesting;

/**
 * Where a token of the parser nests deeper than can be composed: the library does it by recursion,
 * and V8 ends the process when it comes to compile an expression with the stack nearly full.
 * @returns an offset; undefined when all is well
 */
export function tooDeepAt(token: CST.Token): number | undefined {
  const open: { readonly token: CST.Token; readonly depth: number }[] = [{ token, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token: current, depth } = next;
    if (depth > deepestComposed) return current.offset;
    const inner = depth + 1;
    if (current.type === 'document' && current.value !== undefined) open.push({ token: current.value, depth: inner });
    if (!('items' in current)) continue;
    for (const { key, value } of current.items) {
      if (key) open.push({ token: key, depth: inner });
      if (value) open.push({ token: value, depth: inner });
    }
  }
  return undefined;
}
