import {
  type FromSearchView,
  filled,
  type SearchState,
  type SearchWords,
  type ShownEntry,
  type ShownRelated,
  type ToSearchView,
} from '../../protocol/search.ts';
import { element } from './elements.ts';
import { Place } from './place.ts';
import { resultCard } from './result-card.ts';

type Results = Extract<ToSearchView, { type: 'results' }>;

/** What the parts of a card stand on. */
export interface CardContext {
  readonly words: SearchWords;
  readonly post: (message: FromSearchView) => void;
  readonly place: Place;
  /** Related documents of a result, once they came. */
  readonly related: (key: string) => readonly ShownRelated[] | undefined;
}

/** The results. What is shown again keeps the focus, what was opened, and the place on the page. */
export class ResultList {
  readonly element = element('div', { className: 'results' });
  readonly #context: CardContext;
  readonly #related = new Map<string, readonly ShownRelated[]>();
  #shown = '';
  #redraw: () => void = () => undefined;

  constructor(words: SearchWords, post: (message: FromSearchView) => void) {
    const place = new Place(this.element);
    this.#context = { words, post, place, related: (key) => this.#related.get(key) };
  }

  /** @returns what a screen reader is told; undefined when nothing is new */
  show(results: Results, state: SearchState): string | undefined {
    const shown = JSON.stringify([results.entries, results.documents, state.query.trim() === '']);
    if (shown === this.#shown) return undefined;
    this.#shown = shown;
    const hint = hintFor(results, state, this.#context.words);
    if (hint !== undefined) {
      this.#draw(hint);
      return state.query.trim() === '' ? '' : hint;
    }
    this.#redraw = () => this.#context.place.keep(() => this.element.replaceChildren(...this.#parts(results.entries)));
    this.#redraw();
    const { one, count } = this.#context.words;
    return results.entries.length === 1 ? one : filled(count, String(results.entries.length));
  }

  /** Shows a text, and what can be done, in the place of all results. */
  say(text: string, ...controls: readonly HTMLElement[]): void {
    this.#shown = '';
    this.#draw(text, ...controls);
  }

  showRelated(key: string, documents: readonly ShownRelated[]): void {
    this.#related.set(key, documents);
    this.#redraw();
  }

  #draw(text: string, ...controls: readonly HTMLElement[]): void {
    this.#redraw = () => undefined;
    this.element.replaceChildren(element('p', { className: 'hint', textContent: text }), ...controls);
  }

  #parts(entries: readonly ShownEntry[]): readonly HTMLElement[] {
    const strong = entries.filter(({ weaker }) => !weaker);
    const weak = entries.filter(({ weaker }) => weaker);
    const parts: HTMLElement[] = [];
    if (strong.length > 0) parts.push(this.#list(strong));
    if (weak.length > 0)
      parts.push(element('h2', { className: 'weaker', textContent: this.#context.words.weaker }), this.#list(weak));
    return parts;
  }

  #list(entries: readonly ShownEntry[]): HTMLElement {
    const items = element('ul', { className: 'list' });
    items.append(...entries.map((entry) => resultCard(entry, this.#context)));
    return items;
  }
}

function hintFor({ documents, entries }: Results, { query }: SearchState, words: SearchWords): string | undefined {
  if (documents === 0) return words.noDocuments;
  if (query.trim() === '') return words.empty;
  return entries.length === 0 ? words.nothing : undefined;
}
