import type { Problem } from './problem.ts';
import { hashOf } from './text/hash.ts';
import { LineTable } from './text/lines.ts';

/**
 * The fingerprint of each problem, by which it is known again after other lines were added, removed or moved: 16 hexadecimal
 * digits, made from its code and the text of the line that it begins on, without white space. Problems that agree in both
 * are told apart by their order.
 * @param problems in the order of the text
 * @returns one a problem, in their order
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
    return hashOf(`${content}\n${earlier}`);
  });
}

/** What stands behind this many characters of a line does not count. */
const longestLine = 2000;
