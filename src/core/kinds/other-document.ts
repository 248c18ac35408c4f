import { isMap, type Value } from '../document/value.ts';
import { nearestWord } from '../text/nearest.ts';

/** What a document of ours has below a root key that other programs use too. */
interface OwnShape {
  /** Keys that are no lists of ours. */
  readonly keys: readonly string[];
  /** Our lists, with the keys of their items: those that hardly anybody else has, and all others. */
  readonly lists: Readonly<Record<string, { readonly telling: readonly string[]; readonly usual: readonly string[] }>>;
}

const looksAt = 20;

/**
 * Tells documents of other programs from ours, for a root key that many use: `maintenance: { enabled: true }`,
 * `health_check: { path: /healthz }`. Ours has a list with items like ours below it (slips of a key included); or the
 * root key stands alone with nothing else in it yet.
 */
export function otherDocument(rootKey: string, { keys, lists }: OwnShape): (value: Value) => boolean {
  const isOwnList = (key: string, list: Value | undefined, isAlone: boolean): boolean => {
    const own = lists[nearestWord(key, Object.keys(lists)) ?? ''];
    if (own === undefined) return false;
    if (list === null) return isAlone;
    return Array.isArray(list) && (list.length === 0 || list.slice(0, looksAt).some((item) => isOwnItem(item, own)));
  };
  return (value) => {
    if (!isMap(value)) return true;
    const body = value[rootKey];
    const isAlone = Object.keys(value).every((key) => key === rootKey || key.startsWith('x-'));
    if (body === null || body === undefined) return !isAlone;
    if (!isMap(body)) return true;
    if (Object.entries(body).some(([key, list]) => isOwnList(key, list, isAlone))) return false;
    return !isAlone || !Object.keys(body).every((key) => isOwnKey(key, keys));
  };
}

function isOwnItem(item: Value, { telling, usual }: OwnShape['lists'][string]): boolean {
  if (item === null) return true;
  if (!isMap(item)) return false;
  const keys = Object.keys(item);
  return (
    keys.some((key) => nearestWord(key, telling) !== undefined) ||
    keys.every((key) => isOwnKey(key, [...telling, ...usual]))
  );
}

function isOwnKey(key: string, own: readonly string[]): boolean {
  return key.startsWith('x-') || nearestWord(key, own) !== undefined;
}
