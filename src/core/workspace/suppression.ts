import type { Problem } from '../problem.ts';
import type { LineTable } from '../text/lines.ts';

const comment = /(?:#|<!--|\/\/)[ \t]*hansei-(disable-next-line|disable-line|disable-file|disable|enable)\b([^\r\n]*)/g;
const codePattern = /[a-z]+(?:-[a-z]+)*\/(?:[a-z0-9.]+(?:-[a-z0-9.]+)*|\*)/g;

interface Range {
  /** 0-based lines, both included. */
  readonly from: number;
  readonly to: number;
  /** Empty: every code. */
  readonly codes: readonly string[];
}

/**
 * The problems that no comment silences. Comments name codes (`runbook/cycle`, `runbook/*`), or none for all:
 * `hansei-disable-next-line`, `hansei-disable-line`, `hansei-disable` … `hansei-enable`, `hansei-disable-file`.
 */
export function withoutSuppressed(problems: readonly Problem[], text: string, lines: LineTable): readonly Problem[] {
  if (problems.length === 0 || !text.includes('hansei-')) return problems;
  const ranges = rangesOf(text, lines);
  return problems.filter((problem) => {
    const line = lines.lineAt(problem.span.start);
    return !ranges.some((range) => range.from <= line && line <= range.to && names(range, problem.code));
  });
}

function rangesOf(text: string, lines: LineTable): readonly Range[] {
  const ranges: Range[] = [];
  let open: { from: number; codes: readonly string[] }[] = [];
  for (const match of text.matchAll(comment)) {
    const line = lines.lineAt(match.index);
    const codes: readonly string[] = (match[2] ?? '').replace(/--+>?.*$/, '').match(codePattern) ?? [];
    switch (match[1]) {
      case 'disable-next-line':
        ranges.push({ from: line + 1, to: line + 1, codes });
        break;
      case 'disable-line':
        ranges.push({ from: line, to: line, codes });
        break;
      case 'disable-file':
        ranges.push({ from: 0, to: Number.POSITIVE_INFINITY, codes });
        break;
      case 'disable':
        open.push({ from: line, codes });
        break;
      default: {
        const ended = open.filter((range) => codes.length === 0 || range.codes.some((code) => codes.includes(code)));
        for (const range of ended) ranges.push({ from: range.from, to: line, codes: range.codes });
        open = open.filter((range) => !ended.includes(range));
      }
    }
  }
  for (const range of open) ranges.push({ ...range, to: Number.POSITIVE_INFINITY });
  return ranges;
}

function names({ codes }: Range, code: string): boolean {
  return (
    codes.length === 0 ||
    codes.some((name) => name === code || (name.endsWith('/*') && code.startsWith(name.slice(0, -1))))
  );
}
