import { headLength } from './document-store.ts';

/** What is written of an index: the terms, and by document its sequence of terms. */
export interface IndexContent {
  readonly version: string;
  readonly terms: readonly string[];
  readonly ids: readonly string[];
  readonly sequences: readonly Uint32Array[];
}

const mark = 0x48534931;
const prefixLength = 12;

/** The content as bytes: mark, checksum, length of the JSON head, head, sequences as variable-length numbers. */
export function encodeIndex(content: IndexContent): Uint8Array {
  const head = new TextEncoder().encode(
    JSON.stringify({ version: content.version, terms: content.terms, ids: content.ids }),
  );
  let size = prefixLength + head.length;
  for (const sequence of content.sequences) {
    size += numberLength(sequence.length);
    for (const entry of sequence) size += numberLength(entry);
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
  for (const sequence of content.sequences) {
    write(sequence.length);
    for (const entry of sequence) write(entry);
  }
  const view = new DataView(bytes.buffer);
  view.setUint32(0, mark);
  view.setUint32(8, head.length);
  view.setUint32(4, checksum(bytes));
  return bytes;
}

/** The content of saved bytes; undefined when they are damaged or of another version. */
export function decodeIndex(bytes: Uint8Array, version: string): IndexContent | undefined {
  if (bytes.length < prefixLength) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = prefixLength + view.getUint32(8);
  if (view.getUint32(0) !== mark || end > bytes.length || view.getUint32(4) !== checksum(bytes)) return undefined;
  const head = readHead(bytes.subarray(prefixLength, end));
  if (head === undefined || head.version !== version) return undefined;
  const sequences = readSequences(bytes, end, head.ids.length, head.terms.length);
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

function readSequences(
  bytes: Uint8Array,
  from: number,
  count: number,
  terms: number,
): readonly Uint32Array[] | undefined {
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
  }
  return position === bytes.length ? sequences : undefined;
}

/** Field lengths add up, and every term exists. */
function isSound(sequence: Uint32Array, terms: number): boolean {
  let length = headLength;
  for (let field = 0; field < headLength; field++) length += sequence[field] as number;
  if (length !== sequence.length) return false;
  for (let i = headLength; i < length; i++) if ((sequence[i] as number) >>> 2 >= terms) return false;
  return true;
}

function numberLength(value: number): number {
  return value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x200000 ? 3 : value < 0x10000000 ? 4 : 5;
}

/** FNV-1a over everything but the mark and the checksum itself. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 8; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  return hash >>> 0;
}
