import { headLength, type StoreContent } from './document-store.ts';
import { termIn } from './term-entry.ts';

/** What is written of an index: the terms, and by document its sequence of terms. */
interface IndexContent extends StoreContent {
  readonly version: string;
}

const mark = 0x48534931;
const prefixLength = 12;

/** Documents between two steps: about a millisecond's work. */
const stride = 50;
/** Bytes between two steps of the checksum. */
const longStride = 0x40000;

/**
 * The content as bytes: mark, checksum, length of the JSON head, head, sequences as variable-length numbers.
 * Works in small steps.
 */
export function* encodeIndex(content: IndexContent): Generator<void, Uint8Array> {
  const head = new TextEncoder().encode(
    JSON.stringify({ version: content.version, terms: content.terms, ids: content.ids }),
  );
  let size = prefixLength + head.length;
  for (const [i, sequence] of content.sequences.entries()) {
    size += numberLength(sequence.length);
    for (const entry of sequence) size += numberLength(entry);
    if (i % stride === 0) yield;
  }
  const bytes = new Uint8Array(size);
  bytes.set(head, prefixLength);
  let position = prefixLength + head.length;
  const write = (value: number) => {
    let rest = value;
    while (rest > 127) {
      bytes[position++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    bytes[position++] = rest;
  };
  for (const [i, sequence] of content.sequences.entries()) {
    write(sequence.length);
    for (const entry of sequence) write(entry);
    if (i % stride === 0) yield;
  }
  const view = new DataView(bytes.buffer);
  view.setUint32(0, mark);
  view.setUint32(8, head.length);
  view.setUint32(4, yield* checksum(bytes));
  return bytes;
}

/** The content of saved bytes; undefined when they are damaged or of another version. Works in small steps. */
export function* decodeIndex(bytes: Uint8Array, version: string): Generator<void, IndexContent | undefined> {
  if (bytes.length < prefixLength) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = prefixLength + view.getUint32(8);
  if (view.getUint32(0) !== mark || end > bytes.length) return undefined;
  if (view.getUint32(4) !== (yield* checksum(bytes))) return undefined;
  const head = readHead(bytes.subarray(prefixLength, end));
  if (head === undefined || head.version !== version) return undefined;
  const sequences = yield* readSequences(bytes, end, head.ids.length, head.terms.length);
  return sequences === undefined ? undefined : { ...head, sequences };
}

function readHead(bytes: Uint8Array): Omit<IndexContent, 'sequences'> | undefined {
  let head: unknown;
  try {
    head = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
  if (typeof head !== 'object' || head === null) return undefined;
  const { version, terms, ids } = head as Partial<IndexContent>;
  if (typeof version !== 'string' || !isTextList(terms) || !isTextList(ids)) return undefined;
  return { version, terms, ids };
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function* readSequences(
  bytes: Uint8Array,
  from: number,
  count: number,
  terms: number,
): Generator<void, readonly Uint32Array[] | undefined> {
  let position = from;
  const read = () => {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = bytes[position++];
      if (byte === undefined) return 0;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
    return 0;
  };
  const sequences: Uint32Array[] = [];
  for (let document = 0; document < count; document++) {
    const length = read();
    if (length < headLength || position + length > bytes.length) return undefined;
    const sequence = new Uint32Array(length);
    for (let i = 0; i < length; i++) sequence[i] = read();
    if (!isSound(sequence, terms)) return undefined;
    sequences.push(sequence);
    if (document % stride === 0) yield;
  }
  return position === bytes.length ? sequences : undefined;
}

/** Field lengths add up, and every term exists. */
function isSound(sequence: Uint32Array, terms: number): boolean {
  let length = headLength;
  for (let field = 0; field < headLength; field++) length += sequence[field] as number;
  if (length !== sequence.length) return false;
  for (let i = headLength; i < length; i++) if (termIn(sequence[i] as number) >= terms) return false;
  return true;
}

function numberLength(value: number): number {
  return value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x200000 ? 3 : value < 0x10000000 ? 4 : 5;
}

/** FNV-1a over everything but the mark and the checksum itself. */
function* checksum(bytes: Uint8Array): Generator<void, number> {
  let hash = 0x811c9dc5;
  for (let from = 8; from < bytes.length; from += longStride) {
    const end = Math.min(bytes.length, from + longStride);
    for (let i = from; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
    yield;
  }
  return hash >>> 0;
}
