import { problemCodes } from '../../generated/codes.ts';
import { unknownSuppression } from '../messages/document.ts';
import { changeTo } from '../messages/schema.ts';
import type { Problem } from '../problem.ts';
import type { LineTable } from '../text/lines.ts';
import { nearestWord } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';

const comment = /(?:#|<!--|\/\/)[ \t]*hansei-(disable-next-line|disable-line|disable-file|disable|enable)\b([^\r\n]*)/g;
const codeForm = /^[a-z]+(?:-[a-z]+)*\/(?:[a-z0-9.]+(?:-[a-z0-9.]+)*|\*)$/;

interface Comment {
  readonly directive: string;
  /** 0-based. */
  readonly line: number;
  /** Absent: every code. Empty: it names something, but no code. */
  readonly codes: readonly string[] | undefined;
}

/**
 * The problems that no comment silences. Comments name codes (`runbook/cycle`, `runbook/*`), or none for all:
 * `hansei-disable-next-line`, `hansei-disable-line`, `hansei-disable` … `hansei-enable`, `hansei-disable-file`.
 */
export function withoutSuppressed(problems: readonly Problem[], text: string, lines: LineTable): readonly Problem[] {
  if (problems.length === 0 || !text.includes('hansei-')) return problems;
  const comments = Array.from(text.matchAll(comment), (match): Comment => {
    const words = wordsOf(match).map(({ word }) => word);
    const codes = words.length === 0 ? undefined : words.filter((word) => codeForm.test(word));
    return { directive: match[1] as string, line: lines.lineAt(match.index), codes };
  });
  const byCode = new Map<string, (line: number) => boolean>();
  return problems.filter(({ code, span }) => {
    const isSilenced = byCode.get(code) ?? silencedBy(comments.filter((one) => isNamed(code, one)));
    byCode.set(code, isSilenced);
    return !isSilenced(lines.lineAt(span.start));
  });
}

/** Names in comments that no rule has: what they were meant for is not silenced. */
export function* unknownSuppressions(text: string): Iterable<Problem> {
  if (!text.includes('hansei-')) return;
  let guesses = 0;
  for (const match of text.matchAll(comment)) {
    const words = wordsOf(match);
    // Behind a code, words without a slash are a remark.
    const isRemark = words.some(({ word }) => codeForm.test(word));
    for (const { word, span } of isRemark ? words.filter(({ word }) => word.includes('/')) : words.slice(0, 1)) {
      if (problemCodes.some((code) => covers(word, code))) continue;
      const nearest = guesses++ < mostGuesses ? nearestCode(word) : undefined;
      const fixes =
        nearest === undefined ? [] : [{ title: changeTo(nearest), edits: [{ span, text: nearest }], safe: false }];
      const message = unknownSuppression(word);
      yield { code: 'document/unknown-suppression', severity: 'warning', span, message, fixes, related: [] };
    }
  }
}

/** Nobody writes so many unknown codes by slips. */
const mostGuesses = 100;

/** `order` and `time/order` may have been meant for `timeline/order`. */
function nearestCode(word: string): string | undefined {
  const name = `/${word.slice(word.lastIndexOf('/') + 1)}`;
  return problemCodes.find((code) => code.endsWith(name)) ?? nearestWord(word, problemCodes);
}

/** What a comment names, up to the reason behind `--`. */
function wordsOf(match: RegExpExecArray): readonly { readonly word: string; readonly span: Span }[] {
  const rest = match[2] ?? '';
  const from = match.index + match[0].length - rest.length;
  const [named = ''] = rest.split('--', 1);
  return Array.from(named.matchAll(/[^\s,]+/g), ({ 0: word, index }) => ({
    word,
    span: { start: from + index, end: from + index + word.length },
  }));
}

function isNamed(code: string, { codes }: Comment): boolean {
  return codes === undefined || codes.some((name) => covers(name, code));
}

function covers(name: string, code: string): boolean {
  return name === code || (name.endsWith('/*') && code.startsWith(name.slice(0, -1)));
}

/** Tells of a line whether one of the comments silences it. All are about the same code, in the order of the text. */
function silencedBy(comments: readonly Comment[]): (line: number) => boolean {
  if (comments.some(({ directive }) => directive === 'disable-file')) return () => true;
  const single = new Set<number>();
  /** Where blocks begin and, in turn, the lines behind them. */
  const borders: number[] = [];
  for (const { directive, line } of comments) {
    const isOpen = borders.length % 2 === 1;
    if (directive === 'disable-line') single.add(line);
    else if (directive === 'disable-next-line') single.add(line + 1);
    else if (isOpen === (directive === 'enable')) borders.push(isOpen ? line + 1 : line);
  }
  return (line) => single.has(line) || countUpTo(borders, line) % 2 === 1;
}

/** How many numbers of an ascending list are not greater than another one. */
function countUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
