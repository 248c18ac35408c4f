import type { Span } from '../text/span.ts';
import { analyse } from './analyse.ts';
import { foldKatakana, normalised } from './characters.ts';
import { foldText } from './folded-text.ts';

/** A shown text is searched for marks only so far. */
const markLimit = 200_000;

/**
 * Where the matched words stand in a shown text: width, case and katakana variants included.
 * @param matched as in a `Hit`
 * @returns spans in order that do not overlap
 */
export function markMatches(text: string, matched: readonly string[]): readonly Span[] {
  const shown = foldText(text.slice(0, markLimit));
  const wanted = new Wanted(matched);
  const spans: Span[] = [];
  analyse(shown.text, (term, kind, start, end) => {
    if (kind !== 'kana' && kind !== 'kanji' && wanted.terms.has(term)) spans.push(shown.originOf(start, end));
  });
  for (const phrase of wanted.phrases) {
    for (let at = shown.text.indexOf(phrase); at >= 0; at = shown.text.indexOf(phrase, at + phrase.length)) {
      spans.push(shown.originOf(at, at + phrase.length));
    }
  }
  return merged(spans);
}

/** Terms to be marked, and Japanese phrases to be marked wherever they are written so. */
class Wanted {
  readonly terms = new Set<string>();
  readonly phrases: readonly string[];

  constructor(matched: readonly string[]) {
    const phrases = new Set<string>();
    for (const word of matched) {
      const text = normalised(word);
      if (/[\u3040-\u30ff\u3400-\u9fff]/.test(text) && text.length > 1) phrases.add(foldKatakana(text));
      analyse(text, (term, kind) => {
        if (kind !== 'kana' && kind !== 'kanji') this.terms.add(term);
      });
    }
    this.phrases = [...phrases];
  }
}

function merged(spans: Span[]): readonly Span[] {
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = result[result.length - 1];
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
