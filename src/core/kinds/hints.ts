import type { KindHead } from './kind.ts';

/** What a text in YAML or JSON has at least one of when it holds a document of the kind; empty for kinds of pages. */
export function hintsOf({ recognition: { rootKey, shape } }: Pick<KindHead, 'recognition'>): readonly string[] {
  return [rootKey ?? shape?.hint ?? []].flat();
}

/** One search for the hints of several kinds. */
export function anyHint(kinds: readonly KindHead[]): RegExp {
  const words = kinds.flatMap(hintsOf).map((hint) => hint.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(words.length === 0 ? '(?!)' : words.join('|'));
}
