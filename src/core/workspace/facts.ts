import type { Span } from '../text/span.ts';
import type { DayNumber } from '../time/day-number.ts';
import type { Definition, Reference } from './repository.ts';

/** A solution as search shows it. */
export interface SolutionFacts {
  readonly id: string;
  readonly steps: readonly string[];
  readonly estimatedTime?: string;
  readonly risk: string;
  /** 0 to 1. */
  readonly successRate: number;
  /** Nobody states the rate: it is the one that counts then. */
  readonly rateIsAssumed?: boolean;
  /** Its steps stand in the entry's body or code, too: they are not indexed once more. */
  readonly isInBody?: boolean;
}

/** What lists show of what search by symptom knows of a document. */
export interface EntrySummary {
  readonly id: string;
  readonly title: string;
  readonly symptom?: string;
  readonly signals: readonly string[];
  /** Offset to open the file at. */
  readonly offset: number;
}

/** What search by symptom knows of a document. */
export interface EntryFacts extends EntrySummary {
  readonly keywords: readonly string[];
  readonly body: string;
  /** Commands and their output, which hardly count: they resemble those of every other document. */
  readonly code?: string;
  readonly category?: string;
  readonly subcategory?: string;
  readonly severity?: string;
  readonly services: readonly string[];
  readonly environments: readonly string[];
  /** In words. */
  readonly causes: readonly string[];
  readonly solutions: readonly SolutionFacts[];
}

/** What is remembered of every entry; the rest is read again where somebody wants it. */
interface EntryHead extends EntrySummary {
  readonly kind: string;
}

/** A head with its place. */
export interface PlacedHead extends EntryHead {
  readonly file: string;
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
  /** Those above are what rules ask about; what follows is worked out where somebody goes about: a check never asks. */
  readonly browsed?: () => BrowsedFacts;
  /** What a search shows. */
  readonly entry?: () => EntryFacts;
  /** The same in short, where the whole takes long: it is worked out with every change. */
  readonly summary?: () => EntrySummary;
}

/** For lists, and for going from a name to what it means. */
interface BrowsedFacts extends Partial<Names> {
  readonly actions?: readonly ActionFacts[];
}

/** The facts of all documents of a file. */
export interface FileFacts extends Names {
  /** Those of the names that rules ask about; absent: all. */
  readonly asked?: Names;
  readonly entries: readonly EntryHead[];
  readonly actions: readonly ActionFacts[];
}

/** An entry with its place. */
export interface PlacedEntry {
  readonly file: string;
  readonly kind: string;
  readonly entry: EntryFacts;
}

export const noFacts: FileFacts = { definitions: [], references: [], entries: [], actions: [] };

/** The facts of one document of a file. */
export interface FactsOfKind {
  readonly kind: string;
  readonly facts: Facts;
}

/** @param isBrowsed false leaves out all that a check does not need */
export function mergeFacts(parts: readonly FactsOfKind[], isBrowsed: boolean): FileFacts {
  const [only] = parts;
  if (only === undefined) return noFacts;
  if (!isBrowsed && parts.length === 1) {
    const { definitions, references } = only.facts;
    return { definitions, references, entries: [], actions: [] };
  }
  const asked = joined(parts.map(({ facts }) => facts));
  const browsed = isBrowsed ? parts.flatMap(({ facts }) => facts.browsed?.() ?? []) : [];
  return {
    ...joined([asked, ...browsed]),
    asked,
    actions: browsed.flatMap(({ actions = [] }) => actions),
    entries: isBrowsed ? once(parts, (facts) => facts.summary?.() ?? facts.entry?.()).map(headOf) : [],
  };
}

function joined(names: readonly Partial<Names>[]): Names {
  return {
    definitions: names.flatMap(({ definitions = [] }) => definitions),
    references: names.flatMap(({ references = [] }) => references),
  };
}

/** The entries of a file. */
export function entriesIn(parts: readonly FactsOfKind[]): readonly OfKind<EntryFacts>[] {
  return once(parts, (facts) => facts.entry?.());
}

interface OfKind<Entry> {
  readonly kind: string;
  readonly entry: Entry;
}

/** A timeline and an analysis in one file are one entry: its first. */
function once<Entry extends EntrySummary>(
  parts: readonly FactsOfKind[],
  entryOf: (facts: Facts) => Entry | undefined,
): readonly OfKind<Entry>[] {
  const seen = new Set<string>();
  return parts.flatMap(({ kind, facts }) => {
    const entry = entryOf(facts);
    if (entry === undefined || seen.has(entry.id)) return [];
    seen.add(entry.id);
    return [{ kind, entry }];
  });
}

function headOf({ kind, entry }: OfKind<EntrySummary>): EntryHead {
  const { id, title, symptom, signals, offset } = entry;
  return { kind, id, title, ...(symptom !== undefined && { symptom }), signals, offset };
}
