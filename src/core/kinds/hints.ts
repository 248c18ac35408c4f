import type { KindHead } from './kind.ts';

/** What a text in YAML or JSON has at least one of when it holds a document of the kind; empty for kinds of pages. */
export function hintsOf({ recognition: { rootKey, shape } }: Pick<KindHead, 'recognition'>): readonly string[] {
  return [rootKey ?? shape?.hint ?? []].flat();
}

/**
 * One search for the headings that the kinds of pages have: marked by signs, be it within lists, or underlined. Cheap for all
 * other lines, as their words are not looked at.
 */
export function markdownHint(kinds: readonly KindHead[]): RegExp {
  const hints = kinds.flatMap(({ recognition }) => recognition.markdown?.hint.source ?? []);
  const signs = String.raw`[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*#{1,6}|(?=[^\r\n]*\r?\n[ \t]*(?:=+|-+)[ \t]*$)`;
  return new RegExp(`^(?:${signs})[^\\r\\n]*?(?:${hints.join('|')})`, 'im');
}

/** One search for the hints of several kinds. */
export function anyHint(kinds: readonly KindHead[]): RegExp {
  const words = kinds.flatMap(hintsOf).map((hint) => hint.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(words.length === 0 ? '(?!)' : words.join('|'));
}
