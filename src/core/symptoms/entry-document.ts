import type { SearchDocument } from '../search/search-document.ts';
import type { EntryFacts } from '../workspace/facts.ts';

/** What is indexed of an entry. Its id is a signal: it is what people paste; that of a page is only its path. */
export function documentOfEntry(id: string, kind: string, entry: EntryFacts): SearchDocument {
  return {
    id,
    fields: {
      title: entry.title,
      signals: kind === 'page' ? entry.signals : [entry.id, ...entry.signals],
      keywords: [...entry.keywords, ...entry.services],
      symptom: entry.symptom ?? '',
      causes: entry.causes,
      steps: entry.solutions.flatMap(({ steps, isInBody }) => (isInBody ? [] : steps)),
      code: entry.code ?? '',
      body: entry.body,
    },
  };
}
