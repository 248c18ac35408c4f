import type { Taxonomy } from '../../../generated/types.ts';
import { type Pointer, pointerTo } from '../../document/value.ts';

/** A list of words with its place. */
export interface WordList {
  readonly name: string;
  /** Where the words stand. */
  readonly at: Pointer;
  readonly words: readonly string[];
}

const root = '/knowledge_base';

/** The categories, each with its subcategories. */
export function categoriesOf({ knowledge_base: base }: Taxonomy): readonly WordList[] {
  return (base?.categories ?? []).flatMap((entry, index) =>
    Object.entries(entry ?? {}).map(([name, body]) => ({
      name,
      at: `${pointerTo(`${root}/categories/${index}`, name)}/subcategories`,
      words: textsOf(body?.subcategories),
    })),
  );
}

/** What each category requires of its entries, by the names of templates; placed at the category. */
export function templatesOf({ knowledge_base: base }: Taxonomy): readonly WordList[] {
  return (base?.categories ?? []).flatMap((entry, index) =>
    Object.entries(entry ?? {}).map(([name, body]) => ({
      name,
      at: pointerTo(`${root}/categories/${index}`, name),
      words: textsOf(body?.templates),
    })),
  );
}

/** The vocabularies of the metadata, such as severity_level. */
export function vocabulariesOf({ knowledge_base: base }: Taxonomy): readonly WordList[] {
  return (base?.metadata ?? []).flatMap((entry, index) =>
    Object.entries(entry ?? {}).flatMap(([name, words]) =>
      Array.isArray(words) ? [{ name, at: pointerTo(`${root}/metadata/${index}`, name), words: textsOf(words) }] : [],
    ),
  );
}

/** The groups of words that mean the same; each is called by its first word. */
export function synonymsOf({ knowledge_base: base }: Taxonomy): readonly WordList[] {
  return (base?.synonyms ?? []).flatMap((group, index) => {
    const words = textsOf(group);
    return Array.isArray(group) ? [{ name: words[0] ?? String(index), at: `${root}/synonyms/${index}`, words }] : [];
  });
}

function textsOf(words: unknown): readonly string[] {
  return Array.isArray(words) ? words.filter((word): word is string => typeof word === 'string') : [];
}
