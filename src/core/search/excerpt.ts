import type { Span } from '../text/span.ts';
import { markMatches } from './mark-matches.ts';

/** The passage is looked for in so much of the text. */
const excerptLimit = 50_000;

/** About so many characters are shown. */
const passageLength = 160;

/** The passage of a text that has most of the matched words, on one line, cut at word borders with an ellipsis. */
export function excerptOf(text: string, matched: readonly string[]): { text: string; spans: readonly Span[] } {
  const whole = text.slice(0, excerptLimit);
  const line = whole.replace(/\s+/g, ' ').trim();
  if (line.length <= passageLength) return { text: line, spans: markMatches(line, matched) };
  const from = bestStart(line, markMatches(line, matched));
  const start = from === 0 ? 0 : wordStart(line, from);
  const end = start + passageLength >= line.length ? line.length : wordEnd(line, start + passageLength);
  const passage = `${start > 0 ? '…' : ''}${line.slice(start, end).trim()}${end < line.length ? '…' : ''}`;
  return { text: passage, spans: markMatches(passage, matched) };
}

/** Where the window begins that shows most different matched words, the first such. */
function bestStart(line: string, spans: readonly Span[]): number {
  let best = 0;
  let bestWords = 0;
  let last = 0;
  const counts = new Map<string, number>();
  const wordOf = (span: Span) => line.slice(span.start, span.end).toLowerCase();
  spans.forEach((span, first) => {
    while (last < spans.length && (spans[last] as Span).end <= span.start + passageLength * 0.8) {
      const word = wordOf(spans[last] as Span);
      counts.set(word, (counts.get(word) ?? 0) + 1);
      last++;
    }
    if (counts.size > bestWords) {
      bestWords = counts.size;
      best = Math.max(0, span.start - Math.floor(passageLength * 0.2));
    }
    if (last <= first) {
      last = first + 1;
      return;
    }
    const word = wordOf(span);
    const rest = (counts.get(word) ?? 1) - 1;
    if (rest === 0) counts.delete(word);
    else counts.set(word, rest);
  });
  return best;
}

function wordStart(line: string, position: number): number {
  for (let i = position; i > position - 20 && i > 0; i--) if (/[\s、。]/.test(line.charAt(i - 1))) return i;
  return isLowSurrogate(line, position) ? position - 1 : position;
}

function wordEnd(line: string, position: number): number {
  for (let i = position; i > position - 20 && i > 0; i--) if (/[\s、。]/.test(line.charAt(i))) return i;
  return isLowSurrogate(line, position) ? position - 1 : position;
}

function isLowSurrogate(line: string, position: number): boolean {
  const code = line.charCodeAt(position);
  return code >= 0xdc00 && code <= 0xdfff;
}
