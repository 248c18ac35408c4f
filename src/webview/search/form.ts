import { kindName, type SearchState, type SearchWords, type ShownFacets } from '../../protocol/search.ts';
import { element, labelled } from './elements.ts';
import { FacetBox } from './facet-box.ts';

interface Form {
  readonly element: HTMLElement;
  readonly query: HTMLInputElement;
  setQuery(query: string): void;
  setFacets(facets: ShownFacets): void;
}

const selects = [
  ['category', 'categories'],
  ['severity', 'severities'],
  ['kind', 'kinds'],
] as const;

/** Query and filters. Nothing is sent: every change is told at once. */
export function renderForm(words: SearchWords, state: SearchState, change: (state: SearchState) => void): Form {
  const query = element('input', {
    className: 'query',
    type: 'search',
    value: state.query,
    placeholder: words.placeholder,
    autofocus: true,
  });
  query.setAttribute('aria-label', words.query);
  const choices = selects.map(([name, facet]) => ({ name, facet, select: element('select', { className: name }) }));
  const box = new FacetBox(words, state, () => tell());
  const tell = () => {
    const chosen = Object.fromEntries(choices.map(({ name, select }) => [name, select.value]));
    change({ category: '', severity: '', kind: '', ...chosen, query: query.value, ...box.chosen });
  };
  query.addEventListener('input', tell);
  const filters = element('div', { className: 'filters' });
  for (const { name, select } of choices) {
    setOptions(select, [], state[name], words);
    select.addEventListener('change', tell);
    filters.append(labelled(words[name], select));
  }
  const form = element('form', { className: 'form' });
  form.setAttribute('role', 'search');
  form.append(query, filters, box.element);
  form.addEventListener('submit', (event) => event.preventDefault());
  return {
    element: form,
    query,
    setQuery: (text) => {
      query.value = text;
    },
    setFacets: (facets) => {
      for (const { facet, select } of choices) setOptions(select, facets[facet], select.value, words);
      box.setFacets(facets);
    },
  };
}

function setOptions(select: HTMLSelectElement, values: readonly string[], selected: string, words: SearchWords): void {
  const named = (value: string) => (select.className === 'kind' ? kindName(words, value) : value);
  const all = selected === '' || values.includes(selected) ? values : [...values, selected];
  const current = [...select.options].map(({ value }) => value);
  if (current.length === all.length + 1 && all.every((value, index) => current[index + 1] === value)) return;
  const options = ['', ...all].map((value) =>
    element('option', { value, textContent: value === '' ? words.any : named(value) }),
  );
  select.replaceChildren(...options);
  select.value = selected;
}
