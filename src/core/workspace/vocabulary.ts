import type { Repository } from './repository.ts';

/** The words, each once, that the taxonomy of a repository names for some vocabularies; empty where it names none. */
function taxonomyWords(repository: Repository, ...vocabularies: readonly string[]): readonly string[] {
  const words = vocabularies.flatMap((name) =>
    repository.definitions(`vocabulary:${name}`).flatMap((definition) => definition.words ?? []),
  );
  return [...new Set(words)];
}

/**
 * The taxonomy's words for a field with a vocabulary; a category may be named by its subcategory.
 * @returns undefined when no taxonomy rules it
 */
export function allowedWords(repository: Repository, vocabulary: string): readonly string[] | undefined {
  const names = vocabulary === 'category' ? ['category', 'subcategory'] : [vocabulary];
  const words = taxonomyWords(repository, ...names);
  return words.length > 0 ? words : undefined;
}

/** The words of the scales that rules and reports go by, while no taxonomy names others. */
const usual = {
  severity_level: ['critical', 'high', 'medium', 'low'],
  skill_level: ['beginner', 'intermediate', 'advanced'],
} as const;

/** The words of a scale, in its order: those of the taxonomy, else the usual ones. */
export function scaleOf(repository: Repository, name: keyof typeof usual): readonly string[] {
  const words = taxonomyWords(repository, name);
  return words.length > 0 ? words : usual[name];
}
