import type { Language } from '../core/text/words.ts';

/** A solution as the view shows it. */
export interface ShownSolution {
  readonly id: string;
  /** 0 to 1. */
  readonly successRate: number;
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
  readonly title: readonly ShownText[];
  readonly excerpt: readonly ShownText[];
  /** 0 to 1. */
  readonly similarity: number;
  readonly weaker: boolean;
  readonly severity: string;
  readonly category: string;
  readonly causes: readonly string[];
  readonly solutions: readonly ShownSolution[];
}

/** What the person has entered: kept by the view, so that it survives a reload. */
export interface SearchState {
  readonly query: string;
  readonly category: string;
  readonly severity: string;
}

export const emptyState: SearchState = { query: '', category: '', severity: '' };

export type ToSearchView =
  | {
      readonly type: 'results';
      /** The number of the request that this answers: older ones are dropped. */
      readonly request: number;
      readonly entries: readonly ShownEntry[];
      readonly categories: readonly string[];
      readonly severities: readonly string[];
      /** How many documents there are to search. */
      readonly documents: number;
    }
  | { readonly type: 'query'; readonly query: string }
  | { readonly type: 'refresh' }
  | { readonly type: 'copied'; readonly text: string };

export type FromSearchView =
  | { readonly type: 'search'; readonly request: number; readonly state: SearchState }
  | { readonly type: 'open'; readonly key: string; readonly beside: boolean }
  | { readonly type: 'copy'; readonly text: string };

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
    default:
      return false;
  }
}

export function isToSearchView(message: unknown): message is ToSearchView {
  if (!isObject(message)) return false;
  switch (message['type']) {
    case 'results':
      return typeof message['request'] === 'number' && Array.isArray(message['entries']);
    case 'query':
      return typeof message['query'] === 'string';
    case 'refresh':
      return true;
    case 'copied':
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
    typeof value['category'] === 'string' &&
    typeof value['severity'] === 'string'
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
