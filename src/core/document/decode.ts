import * as say from '../messages/document.ts';
import type { SyntaxProblem } from '../problem.ts';

export interface Decoded {
  /** Absent when the bytes are no text that we read. */
  readonly text?: string;
  readonly problems: readonly SyntaxProblem[];
}

/** The largest file that is read, in bytes. */
export const largestFile = 5_000_000;

/** Bytes as text: UTF-8 only, its byte order mark taken off. Anything else is one problem that names what it looks like. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > largestFile) {
    const message = say.tooLarge(`${(bytes.length / 1e6).toFixed(1)} MB`, `${largestFile / 1e6} MB`);
    return { problems: [problem('document/too-large', message)] };
  }
  const encoding = otherEncoding(bytes);
  if (encoding !== undefined) return { problems: [problem('document/encoding', say.wrongEncoding(encoding))] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    return { problems: [problem('document/encoding', say.wrongEncoding(japaneseEncoding(bytes)))] };
  }
}

function problem(code: string, message: SyntaxProblem['message']): SyntaxProblem {
  return { code, severity: 'error', span: { start: 0, end: 1 }, message };
}

function otherEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  const head = bytes.subarray(0, 8000);
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros === 0) return undefined;
  return zeros > head.length / 4 && zeros < head.length * 0.75
    ? 'UTF-16'
    : zeros > 8 || zeros > head.length / 100
      ? 'binary'
      : undefined;
}

/** Which of the older encodings of Japanese text the bytes are valid in; `unknown` when in none. */
function japaneseEncoding(bytes: Uint8Array): string {
  for (const name of ['shift_jis', 'euc-jp']) {
    try {
      const text = new TextDecoder(name, { fatal: true }).decode(
        bytes.subarray(0, 100_000 - (bytes.length > 100_000 ? 1 : 0)),
      );
      if (/[\u3040-\u30ff\u4e00-\u9fff]/.test(text)) return name === 'shift_jis' ? 'Shift_JIS' : 'EUC-JP';
    } catch {}
  }
  return 'unknown';
}
