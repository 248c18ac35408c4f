import { percentOf } from '../../protocol/percent.ts';
import { kindName, type ShownEntry } from '../../protocol/search.ts';
import { button, element, listOf, marked } from './elements.ts';
import { relatedPart } from './related-part.ts';
import type { CardContext } from './result-list.ts';
import { solutionBlock } from './solution-block.ts';

const mostCauses = 3;
const mostSolutions = 10;

/** One result: what it is, why it was found, what to do, and what can be done with it. */
export function resultCard(entry: ShownEntry, context: CardContext): HTMLElement {
  const { words, post, place } = context;
  const item = place.name(element('li', { className: entry.weaker ? 'entry weak' : 'entry', tabIndex: 0 }), entry.key);
  const percent = percentOf(entry.similarity);
  item.setAttribute(
    'aria-label',
    [
      entry.title.map(({ text }) => text).join(''),
      kindName(words, entry.kind),
      entry.folder,
      `${words.similarity} ${percent}`,
    ]
      .filter(Boolean)
      .join(', '),
  );
  item.addEventListener('keydown', (event) => {
    if (event.target !== item || event.key !== 'Enter') return;
    post({ type: 'open', key: entry.key, beside: event.ctrlKey || event.metaKey });
    event.preventDefault();
  });
  const excerpt = element('p', { className: 'excerpt' });
  excerpt.append(...marked(entry.excerpt));
  item.append(head(entry, percent, context), facts(entry, context), excerpt);
  if (entry.causes.length > 0) item.append(causes(entry, context));
  item.append(
    ...entry.solutions.slice(0, mostSolutions).map((solution) => solutionBlock(entry.key, solution, context)),
  );
  item.append(foot(entry, context), relatedPart(entry.key, context));
  return item;
}

function head(entry: ShownEntry, percent: string, { words, post }: CardContext): HTMLElement {
  const title = button('title', '', () => post({ type: 'open', key: entry.key, beside: false }));
  title.tabIndex = -1;
  title.append(...marked(entry.title));
  const line = element('div', { className: 'head' });
  line.append(title, element('span', { className: 'similarity', textContent: percent, title: words.similarity }));
  return line;
}

function facts(entry: ShownEntry, { words }: CardContext): HTMLElement {
  const { kind, id, severity, category, services, file, folder } = entry;
  const line = element('div', { className: 'facts', title: file });
  for (const text of [kindName(words, kind), id, folder, category, severity, ...services.slice(0, 4)]) {
    if (text === '') continue;
    const className = text === severity ? `badge severity-${severityClass(severity)}` : 'badge';
    line.append(element('span', { className, textContent: text }));
  }
  return line;
}

function severityClass(severity: string): string {
  return ['critical', 'high', 'medium', 'low'].includes(severity) ? severity : 'other';
}

function causes(entry: ShownEntry, { words }: CardContext): HTMLElement {
  const block = element('div', { className: 'causes' });
  block.append(element('h3', { textContent: words.causes }), listOf('ul', entry.causes.slice(0, mostCauses)));
  return block;
}

/** What can be done with the result itself. */
function foot({ key }: ShownEntry, { words, post, place }: CardContext): HTMLElement {
  const row = element('div', { className: 'foot' });
  const add = (name: string, text: string, act: () => void) =>
    row.append(place.name(button('link', text, act), key, name));
  add('open', words.open, () => post({ type: 'open', key, beside: false }));
  add('beside', words.openBeside, () => post({ type: 'open', key, beside: true }));
  add('insert', words.insertLink, () => post({ type: 'link', key, how: 'insert' }));
  add('copy', words.copyLink, () => post({ type: 'link', key, how: 'copy' }));
  add('evaluate', words.evaluate, () => post({ type: 'evaluate', key }));
  return row;
}
