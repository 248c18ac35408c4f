import type { Problem } from './problem.ts';
import { LineTable } from './text/lines.ts';

/**
 * Names by which problems of a file are known again after other lines came, went or moved: 16 hexadecimal digits, made from
 * the code and the text of the line that the problem begins on, without its white space. Problems that agree in both are told
 * apart by their order. In the order of `problems`, which is that of the text.
 */
export function fingerprintsOf(problems: readonly Problem[], text: string): readonly string[] {
  if (problems.length === 0) return [];
  const lines = new LineTable(text);
  const seen = new Map<string, number>();
  return problems.map(({ code, span }) => {
    const { start, end } = lines.line(lines.lineAt(Math.min(span.start, text.length)));
    const content = `${code}\n${text.slice(start, Math.min(end, start + longestLine)).replace(/\s+/g, '')}`;
    const earlier = seen.get(content) ?? 0;
    seen.set(content, earlier + 1);
    return hash(`${content}\n${earlier}`);
  });
}

/** What stands behind this many characters of a line does not count. */
const longestLine = 2000;

/** Two lanes of FNV-1a over UTF-16 units, 32 bits each. */
function hash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0xc59d1c81;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ (unit + at), 0x01000193);
  }
  return hexOf(first) + hexOf(second);
}

function hexOf(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0');
}
