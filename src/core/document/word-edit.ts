import { type Edit, type Span, spanOf } from '../text/span.ts';
import { isJsonText } from './json-text.ts';

/**
 * Puts another word in the place of a YAML scalar. The quotes that stand there stay; a word that YAML would take for
 * something else than text gets some, and every word in JSON.
 */
export function wordEdit(text: string, span: Span, word: string): Edit {
  const inside = insideQuotes(text, span);
  if (inside.start > span.start && !/["'\\\p{Cc}]/u.test(word)) return { span: inside, text: word };
  return { span, text: isPlain(word) && !isJsonText(text) ? word : JSON.stringify(word) };
}

/** The span of a scalar without the quotes around it, where it has any. */
export function insideQuotes(text: string, span: Span): Span {
  const isQuoted = /^(["'])[\s\S]*\1$/.test(text.slice(span.start, span.end));
  return isQuoted ? spanOf(span.start + 1, span.end - 1) : span;
}

/** True for a word that is text in YAML wherever it stands. */
function isPlain(word: string): boolean {
  return (
    /^[\p{L}_][\p{L}\p{N}_./@+-]*(?: [\p{L}\p{N}_./@+-]+)*$/u.test(word) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(word)
  );
}
