import { percentOf } from '../../protocol/percent.ts';
import type {
  SearchState,
  SearchWords,
  ShownEntry,
  ShownSolution,
  ShownStep,
  ShownText,
  ToSearchView,
} from '../../protocol/search.ts';
import { button, element, labelled } from './elements.ts';

type Results = Extract<ToSearchView, { type: 'results' }>;

interface Actions {
  open(key: string, beside: boolean): void;
  copy(text: string): void;
}

export interface Form {
  readonly element: HTMLElement;
  readonly query: HTMLInputElement;
  setQuery(query: string): void;
  setChoices(categories: readonly string[], severities: readonly string[]): void;
}

/** Query and filters. Nothing is sent: every change is told at once. */
export function renderForm(words: SearchWords, state: SearchState, change: (state: SearchState) => void): Form {
  const query = element('input', {
    className: 'query',
    type: 'search',
    value: state.query,
    placeholder: words.placeholder,
  });
  query.setAttribute('aria-label', words.query);
  query.autofocus = true;
  const category = element('select', { className: 'category' });
  const severity = element('select', { className: 'severity' });
  setOptions(category, [], state.category, words.any);
  setOptions(severity, [], state.severity, words.any);
  const tell = () => change({ query: query.value, category: category.value, severity: severity.value });
  query.addEventListener('input', tell);
  category.addEventListener('change', tell);
  severity.addEventListener('change', tell);
  const filters = element('div', { className: 'filters' });
  filters.append(labelled(words.category, category), labelled(words.severity, severity));
  const form = element('form', { className: 'form' });
  form.setAttribute('role', 'search');
  form.append(query, filters);
  form.addEventListener('submit', (event) => event.preventDefault());
  return {
    element: form,
    query,
    setQuery: (text) => {
      query.value = text;
    },
    setChoices: (categories, severities) => {
      setOptions(category, categories, category.value, words.any);
      setOptions(severity, severities, severity.value, words.any);
    },
  };
}

/** Shows the results. @returns what a screen reader is told */
export function renderResults(
  target: HTMLElement,
  results: Results,
  state: SearchState,
  words: SearchWords,
  actions: Actions,
): string {
  const { entries, documents } = results;
  const hint =
    documents === 0
      ? words.noDocuments
      : state.query.trim() === ''
        ? words.empty
        : entries.length === 0
          ? words.nothing
          : undefined;
  if (hint !== undefined) {
    target.replaceChildren(element('p', { className: 'hint', textContent: hint }));
    return state.query.trim() === '' ? '' : hint;
  }
  const strong = entries.filter(({ weaker }) => !weaker);
  const weak = entries.filter(({ weaker }) => weaker);
  const parts: HTMLElement[] = [];
  if (strong.length > 0) parts.push(list(strong, words, actions));
  if (weak.length > 0)
    parts.push(element('h2', { className: 'weaker', textContent: words.weaker }), list(weak, words, actions));
  target.replaceChildren(...parts);
  return words.count.replace('{0}', String(entries.length));
}

function setOptions(select: HTMLSelectElement, values: readonly string[], selected: string, any: string): void {
  const all = selected === '' || values.includes(selected) ? values : [...values, selected];
  const current = [...select.options].map(({ value }) => value);
  if (current.length === all.length + 1 && all.every((value, index) => current[index + 1] === value)) return;
  const options = ['', ...all].map((value) => element('option', { value, textContent: value === '' ? any : value }));
  select.replaceChildren(...options);
  select.value = selected;
}

function list(entries: readonly ShownEntry[], words: SearchWords, actions: Actions): HTMLElement {
  const items = element('ul', { className: 'list' });
  items.append(...entries.map((entry) => card(entry, words, actions)));
  return items;
}

function card(entry: ShownEntry, words: SearchWords, actions: Actions): HTMLElement {
  const item = element('li', { className: entry.weaker ? 'entry weak' : 'entry', tabIndex: 0 });
  const percent = percentOf(entry.similarity);
  const title = button('title', '', () => actions.open(entry.key, false));
  title.tabIndex = -1;
  title.append(...marked(entry.title));
  const similarity = element('span', { className: 'similarity', textContent: percent, title: words.similarity });
  const head = element('div', { className: 'head' });
  head.append(title, similarity);
  const excerpt = element('p', { className: 'excerpt' });
  excerpt.append(...marked(entry.excerpt));
  item.append(head, facts(entry), excerpt);
  if (entry.causes.length > 0) item.append(causes(entry.causes, words));
  item.append(...entry.solutions.slice(0, 3).map((solution) => solutionBlock(solution, words, actions)));
  item.addEventListener('keydown', (event) => {
    if (event.target !== item || event.key !== 'Enter') return;
    actions.open(entry.key, event.ctrlKey || event.metaKey);
    event.preventDefault();
  });
  item.setAttribute(
    'aria-label',
    `${entry.title.map(({ text }) => text).join('')}, ${entry.kind}, ${words.similarity} ${percent}`,
  );
  const beside = button('link', words.openBeside, () => actions.open(entry.key, true));
  const open = button('link', words.open, () => actions.open(entry.key, false));
  const foot = element('div', { className: 'foot' });
  foot.append(open, beside);
  item.append(foot);
  return item;
}

function facts({ kind, id, severity, category, file }: ShownEntry): HTMLElement {
  const line = element('div', { className: 'facts', title: file });
  for (const text of [kind, id, category, severity]) {
    if (text !== '')
      line.append(
        element('span', {
          className: text === severity ? `badge severity-${severityClass(severity)}` : 'badge',
          textContent: text,
        }),
      );
  }
  return line;
}

function severityClass(severity: string): string {
  return ['critical', 'high', 'medium', 'low'].includes(severity) ? severity : 'other';
}

function causes(texts: readonly string[], words: SearchWords): HTMLElement {
  const block = element('div', { className: 'causes' });
  block.append(element('h3', { textContent: words.causes }));
  const items = element('ul', {});
  items.append(...texts.slice(0, 3).map((text) => element('li', { textContent: text })));
  block.append(items);
  return block;
}

function solutionBlock(solution: ShownSolution, words: SearchWords, actions: Actions): HTMLElement {
  const block = element('div', { className: 'solution' });
  const [first, ...rest] = solution.steps;
  if (first === undefined) return block;
  const figures = [
    `${words.successRate} ${Math.round(solution.successRate * 100)} %`,
    `${words.risk}: ${solution.risk}`,
    solution.estimatedTime,
  ];
  block.append(element('h3', { textContent: words.firstStep }), stepLine(first, words, actions));
  block.append(element('p', { className: 'figures', textContent: figures.filter((text) => text !== '').join(' · ') }));
  if (rest.length > 0) {
    const more = element('details', {});
    more.append(element('summary', { textContent: `${words.allSteps} (${solution.steps.length})` }));
    const steps = element('ol', {});
    steps.append(...solution.steps.map((step) => wrap('li', stepLine(step, words, actions))));
    more.append(steps);
    block.append(more);
  }
  return block;
}

function stepLine({ text, commands }: ShownStep, words: SearchWords, actions: Actions): HTMLElement {
  const line = element('div', { className: 'step' });
  line.append(element('span', { textContent: text.replace(/`/g, '') }));
  for (const command of commands) {
    const row = element('div', { className: 'command' });
    const copy = button('copy', words.copy, () => actions.copy(command));
    copy.setAttribute('aria-label', `${words.copy}: ${command}`);
    row.append(element('code', { textContent: command }), copy);
    line.append(row);
  }
  return line;
}

function wrap(name: 'li', child: HTMLElement): HTMLElement {
  const parent = element(name, {});
  parent.append(child);
  return parent;
}

function marked(parts: readonly ShownText[]): Node[] {
  return parts.map(({ text, marked: isMarked }) =>
    isMarked ? element('mark', { textContent: text }) : document.createTextNode(text),
  );
}
