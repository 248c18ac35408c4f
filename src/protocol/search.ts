import type { Outcome } from '../core/knowledge/outcome.ts';
import type { Facets } from '../core/symptoms/symptom-search.ts';
import type { Language } from '../core/text/words.ts';

/** How a solution went, as the view's buttons say it. */
export const shownOutcomes = ['worked', 'partly', 'failed', 'not-applicable'] as const satisfies readonly Outcome[];
type ShownOutcome = (typeof shownOutcomes)[number];

/** A solution as the view shows it. */
export interface ShownSolution {
  readonly id: string;
  /** 0 to 1; absent where nobody could state it: of what is no knowledge entry. */
  readonly successRate?: number;
  /** What was recorded; absent when nothing was. The interval holds the true rate with 95 % confidence. */
  readonly record?: {
    readonly tried: number;
    readonly success: number;
    /** 0 to 1. */
    readonly low: number;
    readonly high: number;
  };
  /** Why it stands where it stands. */
  readonly because: readonly string[];
  /** 1 to 3 among all results; 0 when it is not among them. */
  readonly recommended: number;
  /** What was recorded in this window, and can be taken back. */
  readonly recorded?: ShownOutcome;
  /** False where outcomes cannot be recorded: what is no knowledge entry. */
  readonly learns: boolean;
  /** Empty where there is no success rate. */
  readonly risk: string;
  readonly estimatedTime: string;
  readonly steps: readonly ShownStep[];
}

export interface ShownStep {
  readonly text: string;
  /** What stands in backticks: can be copied. */
  readonly commands: readonly string[];
}

/** A stretch of text, marked when it matches the query. */
export interface ShownText {
  readonly text: string;
  readonly marked: boolean;
}

export interface ShownEntry {
  /** Tells one result from another; names file and entry. */
  readonly key: string;
  readonly kind: string;
  readonly id: string;
  readonly file: string;
  /** Empty where only one folder is open. */
  readonly folder: string;
  readonly title: readonly ShownText[];
  readonly excerpt: readonly ShownText[];
  /** 0 to 1. */
  readonly similarity: number;
  readonly weaker: boolean;
  readonly severity: string;
  readonly category: string;
  readonly services: readonly string[];
  readonly causes: readonly string[];
  readonly solutions: readonly ShownSolution[];
}

/** A document that shares something with a result. */
export interface ShownRelated {
  readonly key: string;
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly why: readonly string[];
}

/** What the person has entered: kept by the view, so that it survives a reload. */
export interface SearchState {
  readonly query: string;
  readonly category: string;
  readonly severity: string;
  readonly kind: string;
  readonly services: readonly string[];
  readonly tags: readonly string[];
}

export const emptyState: SearchState = { query: '', category: '', severity: '', kind: '', services: [], tags: [] };

/** What the filters can be set to. */
export type ShownFacets = Facets;

export type ToSearchView =
  | {
      readonly type: 'results';
      /** The number of the request that this answers: older ones are dropped. */
      readonly request: number;
      readonly entries: readonly ShownEntry[];
      /** Absent when they are what they were. */
      readonly facets?: ShownFacets;
      /** How many documents there are to search. */
      readonly documents: number;
    }
  /** A search could not be made; why, and what to do. */
  | { readonly type: 'failed'; readonly request: number; readonly text: string }
  | { readonly type: 'query'; readonly query: string }
  | { readonly type: 'refresh' }
  | { readonly type: 'related'; readonly key: string; readonly documents: readonly ShownRelated[] }
  /** Something to tell a person. */
  | { readonly type: 'said'; readonly text: string };

export type FromSearchView =
  | { readonly type: 'search'; readonly request: number; readonly state: SearchState }
  | { readonly type: 'open'; readonly key: string; readonly beside: boolean }
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'link'; readonly key: string; readonly how: 'insert' | 'copy' }
  | { readonly type: 'evaluate'; readonly key: string }
  | { readonly type: 'relate'; readonly key: string }
  | { readonly type: 'outcome'; readonly key: string; readonly solution: string; readonly outcome: ShownOutcome }
  | { readonly type: 'undo'; readonly key: string; readonly solution: string };

/** The words of the view, put into its page by the editor. */
export interface SearchWords {
  readonly language: Language;
  readonly query: string;
  readonly placeholder: string;
  readonly category: string;
  readonly severity: string;
  readonly any: string;
  readonly weaker: string;
  readonly nothing: string;
  readonly empty: string;
  readonly noDocuments: string;
  readonly reading: string;
  readonly tryAgain: string;
  readonly causes: string;
  readonly firstStep: string;
  readonly allSteps: string;
  readonly copy: string;
  readonly copied: string;
  readonly open: string;
  readonly openBeside: string;
  readonly similarity: string;
  readonly successRate: string;
  readonly risk: string;
  /** With `{0}` for the number. */
  readonly count: string;
  readonly one: string;
  readonly kind: string;
  /** By the id of the kind, which is the name of those that are not here. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly filter: string;
  readonly filterHint: string;
  readonly service: string;
  readonly tag: string;
  /** With `{0}` for what goes. */
  readonly remove: string;
  readonly noFacet: string;
  /** With `{0}` for the rank. */
  readonly recommended: string;
  readonly why: string;
  readonly stated: string;
  /** With `{0}` of `{1}` cases, `{2}` to `{3}`. */
  readonly recordOf: string;
  readonly howDidItGo: string;
  readonly outcomes: Readonly<Record<ShownOutcome, string>>;
  /** With `{0}` for the outcome. */
  readonly recorded: string;
  readonly undo: string;
  readonly related: string;
  readonly noRelated: string;
  readonly insertLink: string;
  readonly copyLink: string;
  readonly evaluate: string;
}

/** What a kind of document is called. */
export function kindName({ kinds }: Pick<SearchWords, 'kinds'>, kind: string): string {
  return kinds[kind] ?? kind;
}

/** A text with its places `{0}`, `{1}` … filled, letter by letter: `$&` in a name means nothing. */
export function filled(text: string, ...values: readonly string[]): string {
  return text.replace(/\{(\d)\}/g, (place, index) => values[Number(index)] ?? place);
}

/** A message from the page is hostile until it has the right shape. */
export function isFromSearchView(message: unknown): message is FromSearchView {
  if (!isObject(message)) return false;
  switch (message['type']) {
    case 'search':
      return typeof message['request'] === 'number' && isSearchState(message['state']);
    case 'open':
      return typeof message['key'] === 'string' && typeof message['beside'] === 'boolean';
    case 'copy':
      return typeof message['text'] === 'string';
    case 'link':
      return typeof message['key'] === 'string' && (message['how'] === 'insert' || message['how'] === 'copy');
    case 'evaluate':
    case 'relate':
      return typeof message['key'] === 'string';
    case 'outcome':
      return isSolution(message) && shownOutcomes.some((outcome) => outcome === message['outcome']);
    case 'undo':
      return isSolution(message);
    default:
      return false;
  }
}

function isSolution(message: Record<string, unknown>): boolean {
  return typeof message['key'] === 'string' && typeof message['solution'] === 'string';
}

export function isToSearchView(message: unknown): message is ToSearchView {
  if (!isObject(message)) return false;
  switch (message['type']) {
    case 'results':
      return typeof message['request'] === 'number' && Array.isArray(message['entries']);
    case 'failed':
      return typeof message['request'] === 'number' && typeof message['text'] === 'string';
    case 'query':
      return typeof message['query'] === 'string';
    case 'refresh':
      return true;
    case 'related':
      return typeof message['key'] === 'string' && Array.isArray(message['documents']);
    case 'said':
      return typeof message['text'] === 'string';
    default:
      return false;
  }
}

export function isSearchState(value: unknown): value is SearchState {
  return (
    isObject(value) &&
    typeof value['query'] === 'string' &&
    value['query'].length <= 100_000 &&
    ['category', 'severity', 'kind'].every((name) => typeof value[name] === 'string') &&
    ['services', 'tags'].every((name) => isShortList(value[name]))
  );
}

/** What an earlier version kept lacks what came since. */
export function restoredState(kept: unknown): SearchState {
  const state = isObject(kept) ? { ...emptyState, ...kept } : emptyState;
  return isSearchState(state) ? state : emptyState;
}

function isShortList(value: unknown): boolean {
  return Array.isArray(value) && value.length <= 100 && value.every((entry) => typeof entry === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
