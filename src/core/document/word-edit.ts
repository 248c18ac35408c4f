import type { Edit, Span } from '../text/span.ts';

/**
 * Puts another word in the place of a YAML scalar. The quotes that stand there stay; a word that YAML would take for
 * something else than text gets some.
 */
export function wordEdit(text: string, span: Span, word: string): Edit {
  const written = text.slice(span.start, span.end);
  const quote = /^(["'])[\s\S]*\1$/.exec(written)?.[1] ?? '';
  if (written.length > 1 && quote !== '' && !/["'\\\n]/.test(word))
    return { span: { start: span.start + 1, end: span.end - 1 }, text: word };
  return { span, text: isPlain(word) ? word : JSON.stringify(word) };
}

/** True for a word that is text in YAML wherever it stands. */
function isPlain(word: string): boolean {
  return (
    /^[\p{L}_][\p{L}\p{N}_./@+-]*(?: [\p{L}\p{N}_./@+-]+)*$/u.test(word) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(word)
  );
}
