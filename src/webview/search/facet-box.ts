import Fuse from 'fuse.js/basic';
import { filled, type SearchState, type SearchWords, type ShownFacets, type ShownText } from '../../protocol/search.ts';
import { button, element, marked } from './elements.ts';

type FacetKind = 'service' | 'tag';

interface Facet {
  readonly kind: FacetKind;
  readonly name: string;
}

type Chosen = Pick<SearchState, 'services' | 'tags'>;

const mostOptions = 10;

/** Filters by service and tag: a box that finds them in spite of typing mistakes, and the chosen ones, each with its way out. */
export class FacetBox {
  readonly element = element('div', { className: 'facets' });
  readonly #words: SearchWords;
  readonly #tell: () => void;
  readonly #input: HTMLInputElement;
  readonly #list = element('ul', { id: 'facet-options', className: 'options', hidden: true });
  readonly #chips = element('div', { className: 'chips' });
  #all: readonly Facet[] = [];
  #index = new Fuse<Facet>([], {});
  #chosen: readonly Facet[];
  #options: readonly Facet[] = [];
  #active = -1;

  constructor(words: SearchWords, { services, tags }: SearchState, tell: () => void) {
    this.#words = words;
    this.#tell = tell;
    this.#chosen = [...services.map((name) => of('service', name)), ...tags.map((name) => of('tag', name))];
    this.#input = element('input', {
      className: 'facet',
      type: 'text',
      placeholder: words.filterHint,
      autocomplete: 'off',
    });
    const attributes = {
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-controls': 'facet-options',
      'aria-autocomplete': 'list',
    };
    for (const [name, value] of Object.entries(attributes)) this.#input.setAttribute(name, value);
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', words.filter);
    this.#input.addEventListener('input', () => this.#offer());
    this.#input.addEventListener('focus', () => this.#offer());
    this.#input.addEventListener('blur', () => this.#close());
    this.#input.addEventListener('keydown', (event) => this.#press(event));
    const label = element('label', {});
    label.append(element('span', { textContent: words.filter }), this.#input);
    this.element.append(label, this.#list, this.#chips);
    this.#drawChips();
  }

  get chosen(): Chosen {
    const named = (kind: FacetKind) => this.#chosen.filter((facet) => facet.kind === kind).map(({ name }) => name);
    return { services: named('service'), tags: named('tag') };
  }

  setFacets({ services, tags }: ShownFacets): void {
    this.#all = [...services.map((name) => of('service', name)), ...tags.map((name) => of('tag', name))];
    this.#index = new Fuse(this.#all, { keys: ['name'], includeMatches: true, ignoreLocation: true, threshold: 0.35 });
    this.element.hidden = this.#all.length === 0 && this.#chosen.length === 0;
  }

  /** Shows what fits the typed letters, best first, with the fitting ones marked. */
  #offer(): void {
    const typed = this.#input.value.trim();
    const free = ({ kind, name }: Facet) => !this.#chosen.some((facet) => facet.kind === kind && facet.name === name);
    const found =
      typed === ''
        ? this.#all.filter(free).map((facet) => ({ facet, text: [{ text: facet.name, marked: false }] }))
        : this.#index
            .search(typed)
            .filter(({ item }) => free(item))
            .map(({ item, matches }) => ({ facet: item, text: split(item.name, matches?.[0]?.indices ?? []) }));
    const shown = found.slice(0, mostOptions);
    this.#options = shown.map(({ facet }) => facet);
    this.#active = typed === '' || shown.length === 0 ? -1 : 0;
    const rows = shown.map(({ facet, text }, index) => this.#option(facet, text, index));
    const none = element('li', { className: 'none', textContent: this.#words.noFacet });
    this.#list.replaceChildren(...(rows.length === 0 ? [none] : rows));
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    this.#drawActive();
  }

  #option(facet: Facet, text: readonly ShownText[], index: number): HTMLElement {
    const row = element('li', { id: `facet-option-${index}`, className: 'option' });
    row.setAttribute('role', 'option');
    const name = element('span', {});
    name.append(...marked(text));
    row.append(name, element('span', { className: 'facet-kind', textContent: this.#words[facet.kind] }));
    // Before the box loses the focus and closes the list.
    row.addEventListener('mousedown', (event) => {
      event.preventDefault();
      this.#choose(facet);
    });
    return row;
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const last = this.#options.length - 1;
    if (event.key === 'Escape' && !this.#list.hidden) this.#close();
    else if (event.key === 'ArrowDown')
      this.#active = this.#list.hidden ? this.#active : Math.min(this.#active + 1, last);
    else if (event.key === 'ArrowUp') this.#active = Math.max(this.#active - 1, 0);
    else if (event.key === 'Enter') this.#choose(this.#options[this.#active]);
    else if (event.key === 'Backspace' && this.#input.value === '') this.#drop(this.#chosen.at(-1));
    else return;
    if (event.key === 'ArrowDown' && this.#list.hidden) this.#offer();
    event.preventDefault();
    event.stopPropagation();
    this.#drawActive();
  }

  #choose(facet: Facet | undefined): void {
    if (facet === undefined) return;
    this.#chosen = [...this.#chosen, facet];
    this.#input.value = '';
    this.#close();
    this.#drawChips();
    this.#tell();
  }

  #drop(facet: Facet | undefined): void {
    if (facet === undefined) return;
    this.#chosen = this.#chosen.filter((chosen) => chosen !== facet);
    this.#drawChips();
    this.#input.focus();
    this.#close();
    this.#tell();
  }

  #close(): void {
    this.#list.hidden = true;
    this.#active = -1;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }

  #drawActive(): void {
    this.#input.removeAttribute('aria-activedescendant');
    for (const [index, row] of [...this.#list.children].entries()) {
      row.setAttribute('aria-selected', String(index === this.#active));
      if (index !== this.#active) continue;
      this.#input.setAttribute('aria-activedescendant', row.id);
      // With large letters, the list is longer than it is high.
      row.scrollIntoView({ block: 'nearest' });
    }
  }

  #drawChips(): void {
    const chips = this.#chosen.map((facet) => {
      const chip = button('chip', `${facet.name} ×`, () => this.#drop(facet));
      chip.setAttribute('aria-label', filled(this.#words.remove, facet.name));
      chip.title = this.#words[facet.kind];
      return chip;
    });
    this.#chips.replaceChildren(...chips);
  }
}

function of(kind: FacetKind, name: string): Facet {
  return { kind, name };
}

/** @param indices first and last character of each match, both inclusive, in order */
function split(text: string, indices: readonly (readonly [number, number])[]): readonly ShownText[] {
  const parts: ShownText[] = [];
  let position = 0;
  for (const [first, last] of indices) {
    if (first > position) parts.push({ text: text.slice(position, first), marked: false });
    if (last >= position) parts.push({ text: text.slice(Math.max(first, position), last + 1), marked: true });
    position = Math.max(position, last + 1);
  }
  return position < text.length ? [...parts, { text: text.slice(position), marked: false }] : parts;
}
