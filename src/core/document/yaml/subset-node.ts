import type { Span } from '../../text/span.ts';
import type { SourceNode } from '../source.ts';
import type { Value } from '../value.ts';

export interface SubsetReading {
  readonly value: Value;
  readonly node: SourceNode;
}

/** How deep values may lie in each other. */
export const deepestSubset = 60;

/** Thrown inside, never out: the text has something that the library is to judge. */
export const unusual = Symbol('unusual');

export function giveUp(): never {
  throw unusual;
}

/** No prototype: `__proto__` is a key like any other. V8 makes it three times as fast as by `Object.create(null)`. */
export function emptyMap(): Record<string, Value> {
  return Object.setPrototypeOf({}, null);
}

export function nodeOf(
  start: number,
  end: number,
  key: Span | undefined,
  children: SourceNode['children'] | undefined,
): SourceNode {
  const value = { start, end };
  if (key === undefined) return children === undefined ? { value } : { value, children };
  return children === undefined ? { value, key } : { value, key, children };
}
