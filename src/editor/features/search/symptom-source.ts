import type * as vscode from 'vscode';
import type { FoundEntry, SearchOptions } from '../../../core/symptoms/symptom-search.ts';
import type { Language } from '../../../core/text/words.ts';

/** A result with the file that it stands in. */
export interface PlacedResult {
  /** Tells one result from another over all folders. */
  readonly key: string;
  readonly uri: vscode.Uri;
  readonly entry: FoundEntry;
}

/** What the search features need of the editor: results over all open folders, kept up to date. */
export interface SymptomSource {
  readonly language: Language;
  /** Changes whenever documents came, changed or went. */
  readonly onDidChange: vscode.Event<void>;
  /** Reads what has not been read yet; resolves when everything can be found. */
  ready(): Promise<void>;
  find(query: string, options: SearchOptions): readonly PlacedResult[];
  filters(): { readonly categories: readonly string[]; readonly severities: readonly string[] };
  /** How many entries there are. */
  size(): number;
  /** Opens a result at its line. */
  open(result: PlacedResult, beside: boolean): Promise<void>;
}
