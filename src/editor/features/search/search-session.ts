import * as vscode from 'vscode';
import { cannotSearch } from '../../../core/messages/load.ts';
import { searchWords } from '../../../core/messages/search-view.ts';
import type { Facets, SearchOptions } from '../../../core/symptoms/symptom-search.ts';
import {
  type FromSearchView,
  isFromSearchView,
  type SearchState,
  type ToSearchView,
} from '../../../protocol/search.ts';
import { reasonOf } from '../../reason-of.ts';
import { webviewOptions } from '../../webview-page.ts';
import { copyLink, insertLink } from './result-links.ts';
import { searchPage } from './search-page.ts';
import { relatedKey, shownEntry, shownRelated } from './shown-results.ts';
import type { PlacedResult, SymptomSource } from './symptom-source.ts';

const mostResults = 30;
const mostOpenable = 1000;

interface Openable {
  readonly uri: vscode.Uri;
  readonly offset: number;
}

/** What a page stands on. */
interface SearchSurroundings {
  readonly extension: vscode.Uri;
  readonly source: SymptomSource;
  /** The editor that a person was in last. */
  readonly editor: () => vscode.TextEditor | undefined;
}

type Search = Extract<FromSearchView, { type: 'search' }>;

/** One page of the search view, in the side bar or as a panel: answers what it asks. */
export class SearchSession {
  readonly #webview: vscode.Webview;
  readonly #source: SymptomSource;
  readonly #editor: SearchSurroundings['editor'];
  readonly #disposables: vscode.Disposable[] = [];
  #results = new Map<string, PlacedResult>();
  readonly #openable = new Map<string, Openable>();
  #last: Search | undefined;
  /** The facets that the page has. */
  #facets: Facets | undefined;

  /** @param panel where the page has one to itself: it is named after it */
  constructor(webview: vscode.Webview, { extension, source, editor }: SearchSurroundings, panel?: vscode.WebviewPanel) {
    this.#webview = webview;
    this.#source = source;
    this.#editor = editor;
    webview.options = webviewOptions(extension);
    const draw = () => {
      const { language } = source;
      if (panel !== undefined) panel.title = searchWords(language).title;
      webview.html = searchPage(webview, extension, language, panel !== undefined);
    };
    this.#disposables.push(
      source.onDidChangeLanguage(draw),
      webview.onDidReceiveMessage((message: unknown) =>
        isFromSearchView(message) ? this.#answer(message) : undefined,
      ),
      source.onDidChange(() => this.#post({ type: 'refresh' })),
    );
    draw();
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
        // A page that begins has no facets, whatever an earlier one had.
        if (message.request === 1) this.#facets = undefined;
        try {
          await this.#source.ready();
        } catch (error) {
          const text = cannotSearch(reasonOf(error))[this.#source.language];
          return this.#post({ type: 'failed', request: message.request, text });
        }
        return this.#search(message);
      case 'copy':
        await vscode.env.clipboard.writeText(message.text);
        return this.#say(`${searchWords(this.#source.language).copied}: ${message.text}`);
      case 'open': {
        const place = this.#openable.get(message.key);
        return place === undefined ? undefined : this.#source.open(place.uri, place.offset, message.beside);
      }
      default: {
        const result = this.#results.get(message.key);
        return result === undefined ? undefined : this.#actOn(result, message);
      }
    }
  }

  async #actOn(
    result: PlacedResult,
    message: Exclude<FromSearchView, { type: 'search' | 'copy' | 'open' }>,
  ): Promise<void> {
    const { uri, entry } = result;
    const language = this.#source.language;
    switch (message.type) {
      case 'link': {
        const act = message.how === 'insert' ? insertLink : copyLink;
        return this.#say((await act({ uri, title: entry.title }, this.#editor()))[language]);
      }
      case 'evaluate': {
        const query = this.#last?.state.query ?? '';
        await vscode.commands.executeCommand('hansei.addToEvaluation', { query, id: entry.id, uri });
        return;
      }
      case 'relate': {
        const documents = this.#source.related(result);
        for (const { uri: other, id, offset } of documents)
          this.#openable.set(relatedKey(other.toString(), id), { uri: other, offset });
        return this.#post({ type: 'related', key: result.key, documents: shownRelated(documents, language) });
      }
      case 'outcome':
      case 'undo': {
        const place = { uri, entry: entry.id, solution: message.solution };
        const learning = await this.#source.learning();
        const { said } = await (message.type === 'undo'
          ? learning.undo(place)
          : learning.record(place, message.outcome));
        if (this.#last !== undefined) await this.#search(this.#last);
        return this.#say(said[language]);
      }
      default:
        message satisfies never;
    }
  }

  async #search(search: Search): Promise<void> {
    this.#last = search;
    const { request, state } = search;
    const results = state.query.trim() === '' ? [] : this.#source.find(state.query, optionsOf(state));
    const facets = this.#source.facets();
    const judged = await (await this.#source.learning()).judge(results, situationOf(state));
    // Somebody typed on meanwhile.
    if (this.#last !== search) return;
    this.#results = new Map(results.map((result) => [result.key, result]));
    // Related documents that are shown stay open to a click.
    if (this.#openable.size > mostOpenable) this.#openable.clear();
    for (const { key, uri, entry } of results) this.#openable.set(key, { uri, offset: entry.offset });
    this.#post({
      type: 'results',
      request,
      entries: results.map((result) => shownEntry(result, judged.get(result.key), this.#source.language)),
      ...(facets !== this.#facets && { facets }),
      documents: this.#source.size(),
    });
    this.#facets = facets;
  }

  #say(text: string): void {
    this.#post({ type: 'said', text });
  }

  #post(message: ToSearchView): void {
    void this.#webview.postMessage(message);
  }
}

function optionsOf({ category, severity, kind, services, tags }: SearchState): SearchOptions {
  return {
    limit: mostResults,
    ...(category !== '' && { category }),
    ...(severity !== '' && { severity }),
    ...(kind !== '' && { kind }),
    services,
    tags,
  };
}

/** What the filters tell of the situation. */
function situationOf({ category, services }: SearchState) {
  const [service] = services;
  return {
    ...(category !== '' && { category }),
    ...(services.length === 1 && service !== undefined && { service }),
  };
}
