import * as vscode from 'vscode';
import { markMatches } from '../../../core/search/index.ts';
import { commandsOf, splitAtMarks } from '../../../core/symptoms/shown-entry.ts';
import type { SearchOptions } from '../../../core/symptoms/symptom-search.ts';
import {
  type FromSearchView,
  isFromSearchView,
  type SearchState,
  type ShownEntry,
  type ToSearchView,
} from '../../../protocol/search.ts';
import { searchPage } from './search-page.ts';
import type { PlacedResult, SymptomSource } from './symptom-source.ts';

const mostResults = 30;

/** One page of the search view, in the side bar or as a panel: answers what it asks. */
export class SearchSession {
  readonly #webview: vscode.Webview;
  readonly #source: SymptomSource;
  readonly #disposables: vscode.Disposable[] = [];
  #results = new Map<string, PlacedResult>();

  constructor(webview: vscode.Webview, extension: vscode.Uri, source: SymptomSource, panel: boolean) {
    this.#webview = webview;
    this.#source = source;
    webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(extension, 'dist', 'webview'), vscode.Uri.joinPath(extension, 'media')],
    };
    this.#disposables.push(
      webview.onDidReceiveMessage((message: unknown) =>
        isFromSearchView(message) ? this.#answer(message) : undefined,
      ),
      source.onDidChange(() => this.#post({ type: 'refresh' })),
    );
    webview.html = searchPage(webview, extension, source.language, panel);
  }

  /** Puts a query into the page, as if it had been typed. */
  ask(query: string): void {
    this.#post({ type: 'query', query });
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async #answer(message: FromSearchView): Promise<void> {
    switch (message.type) {
      case 'search':
        await this.#source.ready();
        return this.#search(message.request, message.state);
      case 'open': {
        const result = this.#results.get(message.key);
        return result === undefined ? undefined : this.#source.open(result, message.beside);
      }
      case 'copy':
        await vscode.env.clipboard.writeText(message.text);
        return this.#post({ type: 'copied', text: message.text });
      default:
        message satisfies never;
    }
  }

  #search(request: number, state: SearchState): void {
    const results = state.query.trim() === '' ? [] : this.#source.find(state.query, optionsOf(state));
    this.#results = new Map(results.map((result) => [result.key, result]));
    const { categories, severities } = this.#source.filters();
    this.#post({
      type: 'results',
      request,
      entries: results.map(shown),
      categories,
      severities,
      documents: this.#source.size(),
    });
  }

  #post(message: ToSearchView): void {
    void this.#webview.postMessage(message);
  }
}

function optionsOf({ category, severity }: SearchState): SearchOptions {
  return { limit: mostResults, ...(category !== '' && { category }), ...(severity !== '' && { severity }) };
}

function shown({ key, entry }: PlacedResult): ShownEntry {
  return {
    key,
    kind: entry.kind,
    id: entry.id,
    file: entry.file,
    title: splitAtMarks(entry.title, markMatches(entry.title, entry.matched)),
    excerpt: splitAtMarks(entry.excerpt, entry.excerptMarks),
    similarity: entry.similarity,
    weaker: entry.weaker,
    severity: entry.severity ?? '',
    category: entry.category ?? '',
    causes: entry.causes.map(({ description }) => description),
    solutions: entry.solutions.map(({ id, successRate, risk, estimatedTime, steps }) => ({
      id,
      successRate,
      risk,
      estimatedTime: estimatedTime ?? '',
      steps: steps.map((text) => ({ text, commands: commandsOf(text) })),
    })),
  };
}
