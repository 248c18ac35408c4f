import {
  emptyState,
  type FromSearchView,
  isSearchState,
  isToSearchView,
  type SearchState,
  type SearchWords,
  type ToSearchView,
} from '../../protocol/search.ts';
import { focusNext } from './keyboard.ts';
import { renderForm, renderResults } from './render.ts';

interface Host {
  postMessage(message: FromSearchView): void;
  getState(): unknown;
  setState(state: SearchState): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const words = JSON.parse(document.body.dataset['words'] ?? '{}') as SearchWords;
const restored = host.getState();
let state: SearchState = isSearchState(restored) ? restored : emptyState;
let request = 0;

const form = renderForm(words, state, (changed) => {
  state = changed;
  host.setState(state);
  ask();
});
const results = document.createElement('div');
results.className = 'results';
const live = document.createElement('p');
live.className = 'live';
live.setAttribute('role', 'status');
document.body.append(form.element, live, results);

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToSearchView(data)) receive(data);
});
document.addEventListener('keydown', (event) => {
  if (focusNext(event, form.query, results)) event.preventDefault();
});
window.addEventListener('focus', () => form.query.focus());
ask();

function ask(): void {
  request++;
  host.postMessage({ type: 'search', request, state });
}

function receive(message: ToSearchView): void {
  switch (message.type) {
    case 'results':
      if (message.request !== request) return;
      form.setChoices(message.categories, message.severities);
      live.textContent = renderResults(results, message, state, words, {
        open: (key, beside) => host.postMessage({ type: 'open', key, beside }),
        copy: (text) => host.postMessage({ type: 'copy', text }),
      });
      return;
    case 'query':
      state = { ...state, query: message.query };
      form.setQuery(message.query);
      host.setState(state);
      ask();
      return;
    case 'refresh':
      ask();
      return;
    case 'copied':
      live.textContent = `${words.copied}: ${message.text}`;
      return;
    default:
      message satisfies never;
  }
}
