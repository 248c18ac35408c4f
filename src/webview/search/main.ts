import {
  type FromSearchView,
  isToSearchView,
  restoredState,
  type SearchState,
  type SearchWords,
  type ToSearchView,
} from '../../protocol/search.ts';
import { button } from './elements.ts';
import { renderForm } from './form.ts';
import { focusNext } from './keyboard.ts';
import { ResultList } from './result-list.ts';

interface Host {
  postMessage(message: FromSearchView): void;
  getState(): unknown;
  setState(state: SearchState): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const words = JSON.parse(document.body.dataset['words'] ?? '{}') as SearchWords;
let state: SearchState = restoredState(host.getState());
let request = 0;
/** The state that the results were told of last, and what was told: drawn anew alike, they are no news. */
let told = '';

const form = renderForm(words, state, (changed) => {
  state = changed;
  askAnew();
});
const results = new ResultList(words, (message) => host.postMessage(message));
const live = document.createElement('p');
live.className = 'live';
live.setAttribute('role', 'status');
document.body.append(form.element, live, results.element);

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToSearchView(data)) receive(data);
});
document.addEventListener('keydown', (event) => {
  if (focusNext(event, form.query, results.element)) event.preventDefault();
});
window.addEventListener('focus', () => {
  // Who comes back to a button stays there, and what a click that comes back is on does not move away below it.
  if (document.activeElement === document.body) form.query.focus({ preventScroll: true });
});
results.say(words.reading);
ask();

/** The best of what is found then stands at the top. */
function askAnew(): void {
  host.setState(state);
  scrollTo(0, 0);
  ask();
}

function ask(): void {
  request++;
  host.postMessage({ type: 'search', request, state });
}

function receive(message: ToSearchView): void {
  switch (message.type) {
    case 'results': {
      if (message.facets !== undefined) form.setFacets(message.facets);
      if (message.request !== request) return;
      const text = results.show(message, state);
      const news = JSON.stringify([state, text]);
      if (text === undefined || news === told) return;
      live.textContent = text;
      told = news;
      return;
    }
    case 'failed':
      if (message.request !== request) return;
      results.say(message.text, button('link', words.tryAgain, ask));
      live.textContent = message.text;
      told = '';
      return;
    case 'related':
      results.showRelated(message.key, message.documents);
      return;
    case 'query':
      state = { ...state, query: message.query };
      form.setQuery(message.query);
      askAnew();
      return;
    case 'refresh':
      ask();
      return;
    case 'said':
      live.textContent = message.text;
      return;
    default:
      message satisfies never;
  }
}
