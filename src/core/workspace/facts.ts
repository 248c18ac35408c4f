import type { Span } from '../text/span.ts';
import type { DayNumber } from '../time/day-number.ts';
import type { Definition, Reference } from './repository.ts';

/** A solution as search shows it. */
export interface SolutionFacts {
  readonly id: string;
  readonly cause?: string;
  readonly steps: readonly string[];
  readonly estimatedTime?: string;
  readonly risk: string;
  /** 0 to 1. */
  readonly successRate: number;
}

export interface CauseFacts {
  readonly id: string;
  readonly description: string;
  /** 0 to 1. */
  readonly likelihood: number;
}

/** What search by symptom knows of a document. */
export interface EntryFacts {
  readonly id: string;
  readonly title: string;
  readonly symptom?: string;
  readonly keywords: readonly string[];
  readonly signals: readonly string[];
  readonly body: string;
  /** Commands and their output, which hardly count: they resemble those of every other document. */
  readonly code?: string;
  readonly category?: string;
  readonly subcategory?: string;
  readonly severity?: string;
  readonly services: readonly string[];
  readonly environments: readonly string[];
  readonly causes: readonly CauseFacts[];
  readonly solutions: readonly SolutionFacts[];
  /** Offset to open the file at. */
  readonly offset: number;
}

/** An action item as lists of them show it. */
export interface ActionFacts {
  readonly text: string;
  readonly owner?: string;
  /** As it is written. */
  readonly due?: string;
  /** The day that the due date means, where it means one. */
  readonly dueDay?: DayNumber;
  readonly proof?: string;
  readonly isDone: boolean;
  /** The title of the document that it stands in. */
  readonly document: string;
  /** The id of the incident, where one is known. */
  readonly incident?: string;
  readonly span: Span;
}

/** Names and who refers to them. */
export interface Names {
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
}

/** What other documents and the search index need of a document; small, so that a whole repository's fit in memory. */
export interface Facts extends Names {
  /** Those above are what rules ask about; what is here is worked out where somebody goes about: a check never asks. */
  readonly browsed?: () => BrowsedFacts;
}

/** For search, lists, and for going from a name to what it means. */
export interface BrowsedFacts extends Partial<Names> {
  readonly entry?: EntryFacts;
  readonly actions?: readonly ActionFacts[];
}

/** The facts of all documents of a file. */
export interface FileFacts extends Names {
  readonly entries: readonly { readonly kind: string; readonly entry: EntryFacts }[];
  readonly actions: readonly ActionFacts[];
}

/** An entry with its place. */
export interface PlacedEntry {
  readonly file: string;
  readonly kind: string;
  readonly entry: EntryFacts;
}

export const noFacts: FileFacts = { definitions: [], references: [], entries: [], actions: [] };

/**
 * A timeline and an analysis in one file are one entry: its first.
 * @param isBrowsed false leaves out all that a check does not need
 */
export function mergeFacts(
  parts: readonly { readonly kind: string; readonly facts: Facts }[],
  isBrowsed: boolean,
): FileFacts {
  const [only] = parts;
  if (only === undefined) return noFacts;
  if (!isBrowsed && parts.length === 1) {
    const { definitions, references } = only.facts;
    return { definitions, references, entries: [], actions: [] };
  }
  const seen = new Set<string>();
  const all = parts.map(({ kind, facts }) => ({ kind, facts, more: isBrowsed ? facts.browsed?.() : undefined }));
  return {
    definitions: all.flatMap(({ facts, more }) => [...facts.definitions, ...(more?.definitions ?? [])]),
    references: all.flatMap(({ facts, more }) => [...facts.references, ...(more?.references ?? [])]),
    actions: all.flatMap(({ more }) => more?.actions ?? []),
    entries: all.flatMap(({ kind, more }) => {
      const entry = more?.entry;
      if (entry === undefined || seen.has(entry.id)) return [];
      seen.add(entry.id);
      return [{ kind, entry }];
    }),
  };
}
