import type { DocumentStore } from './document-store.ts';
import { positionOf } from './postings.ts';
import type { Concept, QueryPlan } from './query-plan.ts';

/** How many words stand in a hit's list at most. */
const matchedLimit = 40;

/**
 * The words of the query that the document has, or those that stand for them there: corrected, inflected, synonyms.
 * Japanese comes as the parts of the query that were found, not as single pairs of characters.
 */
export function matchedWords(plan: QueryPlan, slot: number, store: DocumentStore): readonly string[] {
  const words = new Set<string>();
  const japanese: Concept[] = [];
  for (const concept of plan.concepts) {
    const found = concept.alternatives.filter(({ term }) => isIn(term, slot, store));
    if (found.length === 0) continue;
    if (concept.kind === 'pair' || concept.kind === 'kana' || concept.kind === 'kanji') japanese.push(concept);
    else if (concept.kind !== 'number' || concept.term.length > 1) {
      for (const { term } of found) words.add(shownWord(concept, store.vocabulary.termOf(term), plan.text));
    }
  }
  for (const part of joinedParts(plan.text, japanese)) words.add(part);
  for (const unit of plan.units) {
    if (unit.concepts.every((concept) => isFound(concept, slot, store))) continue;
    for (const { text, concepts } of unit.synonyms) {
      if (concepts.length > 0 && concepts.every((concept) => isFound(concept, slot, store))) words.add(text);
    }
  }
  return [...words].slice(0, matchedLimit);
}

/** Katakana as the query writes it; terms are folded to one spelling that nobody writes. */
function shownWord({ term, kind, start, end }: Concept, found: string, query: string): string {
  return kind === 'katakana' && found === term ? query.slice(start, end) : found;
}

function isFound(concept: Concept, slot: number, store: DocumentStore): boolean {
  return concept.alternatives.some(({ term }) => isIn(term, slot, store));
}

function isIn(term: number, slot: number, store: DocumentStore): boolean {
  const list = store.postings.listOf(term);
  return list[positionOf(list, slot)] === slot;
}

/** Overlapping pairs as one text; what is kana alone must be three characters long. */
function joinedParts(text: string, concepts: readonly Concept[]): readonly string[] {
  const parts: { start: number; end: number; strong: boolean }[] = [];
  for (const { start, end, kind } of [...concepts].sort((a, b) => a.start - b.start)) {
    const last = parts[parts.length - 1];
    if (last !== undefined && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.strong ||= kind === 'pair';
    } else parts.push({ start, end, strong: kind === 'pair' });
  }
  return parts
    .filter(({ start, end, strong }) => strong || end - start > 2)
    .map(({ start, end }) => text.slice(start, end));
}
