import * as say from '../messages/document.ts';
import type { SyntaxProblem } from '../problem.ts';

interface Decoded {
  /** Absent when the bytes are no text that we read. */
  readonly text?: string;
  readonly problems: readonly SyntaxProblem[];
}

/** The largest file that is read, in bytes. */
export const largestFile = 5_000_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Bytes as text: UTF-8 only, its byte order mark taken off. Anything else is one problem that names what it looks like.
 * @param most so many bytes and no more: a document has fewer than an export
 */
export function decode(bytes: Uint8Array, most = largestFile): Decoded {
  if (bytes.length > most) {
    return { problems: [problem('document/too-large', say.tooLarge(bytes.length, most))] };
  }
  const encoding = otherEncoding(bytes);
  if (encoding !== undefined) return { problems: [problem('document/encoding', say.wrongEncoding(encoding))] };
  try {
    return { text: utf8.decode(bytes), problems: [] };
  } catch {
    return { problems: [problem('document/encoding', say.wrongEncoding(japaneseEncoding(bytes)))] };
  }
}

/** How many bytes are enough to tell whether a file is ours. */
export const glanceLength = 65_536;

/** How a file begins that is no text for us: enough to tell whether it is ours at all. Of what nobody can read, the ASCII. */
export function glanceAt(bytes: Uint8Array): string {
  const begin = bytes.subarray(0, glanceLength);
  const encoding = encodingAt(begin);
  const text = encoding === undefined ? undefined : decodeStart(begin, encoding);
  return (
    text ??
    new TextDecoder()
      .decode(begin)
      .replace(/\0/g, '')
      .replace(/^\ufffd+/, '')
  );
}

/** The encoding that a text seems to be in, by the name that a decoder has for it. */
function encodingAt(begin: Uint8Array): string | undefined {
  const other = otherEncoding(begin);
  if (other === 'UTF-16')
    return begin[0] === 0xfe || !(begin[0] === 0xff || isText(begin, 'utf-16le')) ? 'utf-16be' : 'utf-16le';
  if (other !== undefined) return other === 'ISO-2022-JP' ? other : undefined;
  if (decodeStart(begin, 'utf-8') !== undefined) return 'utf-8';
  const japanese = japaneseEncoding(begin);
  return japanese === 'unknown' ? undefined : japanese;
}

function problem(code: string, message: SyntaxProblem['message']): SyntaxProblem {
  return { code, severity: 'error', span: { start: 0, end: 1 }, message };
}

const looksAt = 100_000;
const leastText = 0.9;

function otherEncoding(bytes: Uint8Array): string | undefined {
  const first = bytes[0];
  const second = bytes[1];
  const third = bytes[2];
  const fourth = bytes[3];
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return third === 0 && fourth === 0 ? 'UTF-32' : 'UTF-16';
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'UTF-32';
  const head = bytes.length > looksAt ? bytes.subarray(0, looksAt) : bytes;
  if (head.includes(27) && hasJapaneseEscape(head)) return 'ISO-2022-JP';
  if (!head.includes(0)) return undefined;
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (isText(head, 'utf-16le') || isText(head, 'utf-16be')) return 'UTF-16';
  return zeros > 8 || zeros > head.length / 100 ? 'binary' : undefined;
}

/** `ESC $ B` and its like switch to Japanese in an encoding that is otherwise ASCII. */
function hasJapaneseEscape(bytes: Uint8Array): boolean {
  return bytes.some(
    (byte, at) => byte === 27 && bytes[at + 1] === 36 && (bytes[at + 2] === 66 || bytes[at + 2] === 64),
  );
}

/** Nearly all of it is ASCII, kana or the common ideographs when read so, with a line break or a space among them. */
function isText(bytes: Uint8Array, encoding: string): boolean {
  const text = decodeStart(bytes, encoding);
  if (text === undefined || !/[ \n]/.test(text)) return false;
  const usual = text.match(/[\t\n\r -~\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  return usual >= text.length * leastText;
}

/** Which of the older encodings of Japanese text the bytes are valid in; `unknown` when in none. */
function japaneseEncoding(bytes: Uint8Array): string {
  for (const [name, title] of [
    ['shift_jis', 'Shift_JIS'],
    ['euc-jp', 'EUC-JP'],
  ] as const) {
    const text = decodeStart(bytes.subarray(0, looksAt), name);
    // Half-width kana are what text of another encoding becomes when it is read as Shift_JIS.
    const kana = text?.match(/[\uff61-\uff9f]/g)?.length ?? 0;
    const japanese = text?.match(/[\u3040-\u30ff\u4e00-\u9fff]/g)?.length ?? 0;
    if (japanese > kana) return title;
  }
  return 'unknown';
}

/** The text of the bytes, which may end within a character; undefined when they are not valid, or nobody knows the encoding. */
function decodeStart(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
