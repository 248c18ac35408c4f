import { SearchIndex } from '../search/search-index.ts';
import type { EntryFacts, PlacedEntry } from '../workspace/facts.ts';

/** What can be found, as an earlier run left it. */
interface SavedSearch {
  readonly index: SearchIndex;
  readonly entries: readonly PlacedEntry[];
}

/** Changes whenever entries have other facts: what was saved before is not read. */
const factsVersion = 5;
const mark = 0x48535331;
const prefixLength = 12;
/** Entries between two steps: about a millisecond's work. */
const stride = 50;

/**
 * Index and entries as bytes: mark, version of the facts, length of the index, the index, and a line of JSON an entry.
 * Works in small steps. Gives undefined when the index was changed in between.
 */
export function* encodeSearch(
  index: SearchIndex,
  entries: Iterable<PlacedEntry>,
): Generator<void, Uint8Array | undefined> {
  const { revision } = index;
  const encoder = new TextEncoder();
  const lines: Uint8Array[] = [];
  for (const placed of [...entries]) {
    lines.push(encoder.encode(`${JSON.stringify(placed)}\n`));
    if (lines.length % stride === 0) yield;
  }
  const indexBytes = yield* index.saving();
  if (indexBytes === undefined || revision !== index.revision) return undefined;
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  const bytes = new Uint8Array(prefixLength + indexBytes.length + length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, mark);
  view.setUint32(4, factsVersion);
  view.setUint32(8, indexBytes.length);
  bytes.set(indexBytes, prefixLength);
  let position = prefixLength + indexBytes.length;
  for (const line of lines) {
    bytes.set(line, position);
    position += line.length;
  }
  return bytes;
}

/** What was saved; undefined when it is damaged or another version's. Works in small steps. */
export function* decodeSearch(bytes: Uint8Array): Generator<void, SavedSearch | undefined> {
  if (bytes.length < prefixLength) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const indexEnd = prefixLength + view.getUint32(8);
  if (view.getUint32(0) !== mark || view.getUint32(4) !== factsVersion || indexEnd > bytes.length) return undefined;
  const index = yield* SearchIndex.loading(bytes.subarray(prefixLength, indexEnd));
  const entries = yield* readEntries(bytes.subarray(indexEnd));
  return index === undefined || entries?.length !== index.size ? undefined : { index, entries };
}

function* readEntries(bytes: Uint8Array): Generator<void, readonly PlacedEntry[] | undefined> {
  const decoder = new TextDecoder();
  const entries: PlacedEntry[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    const entry = end < 0 ? undefined : readEntry(decoder.decode(bytes.subarray(start, end)));
    if (entry === undefined) return undefined;
    entries.push(entry);
    start = end + 1;
    if (entries.length % stride === 0) yield;
  }
  return entries;
}

function readEntry(line: string): PlacedEntry | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isPlacedEntry(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isPlacedEntry(value: unknown): value is PlacedEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { file, kind, entry } = value as Partial<PlacedEntry>;
  return typeof file === 'string' && typeof kind === 'string' && isEntry(entry);
}

function isEntry(value: unknown): value is EntryFacts {
  if (typeof value !== 'object' || value === null) return false;
  const { id, title, body, offset, ...rest } = value as Partial<EntryFacts>;
  const lists = [rest.keywords, rest.signals, rest.services, rest.environments, rest.causes, rest.solutions];
  return (
    [id, title, body].every((text) => typeof text === 'string') &&
    typeof offset === 'number' &&
    lists.every((list) => Array.isArray(list))
  );
}
