import type * as vscode from 'vscode';
import type { RelatedDocument } from '../../../core/knowledge/related.ts';
import type { Facets, FoundEntry, SearchOptions } from '../../../core/symptoms/symptom-search.ts';
import type { Language } from '../../../core/text/words.ts';
import type { Learning } from './learning.ts';

/** A result with the file that it stands in. */
export interface PlacedResult {
  /** Tells one result from another over all folders. */
  readonly key: string;
  readonly uri: vscode.Uri;
  readonly entry: FoundEntry;
}

export interface PlacedRelated extends RelatedDocument {
  readonly uri: vscode.Uri;
}

/** What the search features need of the editor: results over all open folders, kept up to date. */
export interface SymptomSource {
  readonly language: Language;
  readonly onDidChangeLanguage: vscode.Event<void>;
  /** Changes whenever documents came, changed or went. */
  readonly onDidChange: vscode.Event<void>;
  /** Reads what has not been read yet; resolves when everything can be found. */
  ready(): Promise<void>;
  find(query: string, options: SearchOptions): readonly PlacedResult[];
  facets(): Facets;
  /** Documents of the same folder that share something with a result. */
  related(result: PlacedResult): readonly PlacedRelated[];
  /** How many entries there are. */
  size(): number;
  /** Outcomes, and the judgement of solutions by them. */
  learning(): Promise<Learning>;
  /** Opens a file at an offset, 0-based. */
  open(uri: vscode.Uri, offset: number, beside: boolean): Promise<void>;
}
