import { isMap, type Value } from '../document/value.ts';

/**
 * Tells documents of other programs from ours, for a root key that many use: `maintenance: true`, or a map of their own
 * among other keys. Ours has the key alone at its root, or one of our lists below it.
 */
export function otherDocument(rootKey: string, lists: readonly string[]): (value: Value) => boolean {
  return (value) => {
    if (!isMap(value)) return true;
    const body = value[rootKey];
    const isAlone = Object.keys(value).every((key) => key === rootKey || key.startsWith('x-'));
    if (body === null || body === undefined) return !isAlone;
    return !isMap(body) || (!isAlone && !lists.some((list) => Array.isArray(body[list])));
  };
}
