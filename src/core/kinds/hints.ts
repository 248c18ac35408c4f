import type { KindHead } from './kind.ts';

/** Words of which every YAML or JSON document of the kind has at least one; empty for kinds of pages. */
export function hintsOf({ recognition: { rootKey, shape } }: Pick<KindHead, 'recognition'>): readonly string[] {
  return [rootKey ?? shape?.hint ?? []].flat();
}

/**
 * One expression for the headings by which pages are recognised: those with `#`, also within lists, and underlined ones. It
 * gives up at the beginning of all other lines.
 */
export function markdownHint(kinds: readonly KindHead[]): RegExp {
  const hints = kinds.flatMap(({ recognition }) => recognition.markdown?.hint.source ?? []);
  const signs = String.raw`[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*#{1,6}|(?=[^\r\n]*\r?\n[ \t]*(?:=+|-+)[ \t]*$)`;
  return new RegExp(`^(?:${signs})[^\\r\\n]*?(?:${hints.join('|')})`, 'im');
}

/** One expression for the hints of several kinds. */
export function anyHint(kinds: readonly KindHead[]): RegExp {
  const words = kinds.flatMap(hintsOf).map((hint) => hint.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(words.length === 0 ? '(?!)' : words.join('|'));
}
