import { kindName, type ShownRelated } from '../../protocol/search.ts';
import { button, element, listOf } from './elements.ts';
import type { CardContext } from './result-list.ts';

/** Entries, runbooks and incidents that share something with a result, each with the reasons; asked for when it is opened. */
export function relatedPart(key: string, context: CardContext): HTMLElement {
  const { words, post, place } = context;
  const part = place.details(words.related, [key, 'related'], () => post({ type: 'relate', key }));
  part.classList.add('related');
  const documents = context.related(key);
  if (documents === undefined) return part;
  part.append(
    documents.length === 0
      ? element('p', { className: 'hint', textContent: words.noRelated })
      : listOf(
          'ul',
          documents.map((document) => row(key, document, context)),
        ),
  );
  return part;
}

function row(key: string, document: ShownRelated, { words, post, place }: CardContext): HTMLElement {
  const line = element('div', {});
  const kind = kindName(words, document.kind);
  const open = (beside: boolean) => post({ type: 'open', key: document.key, beside });
  const title = button('title', document.title, () => open(false));
  const beside = button('link', words.openBeside, () => open(true));
  beside.setAttribute('aria-label', `${words.openBeside}: ${document.title}`);
  const head = element('div', { className: 'head' });
  head.append(
    place.name(title, key, 'related', document.key, 'open'),
    place.name(beside, key, 'related', document.key, 'beside'),
  );
  line.append(
    head,
    element('p', { className: 'figures', textContent: `${kind} ${document.id} · ${document.why.join('; ')}` }),
  );
  return line;
}
