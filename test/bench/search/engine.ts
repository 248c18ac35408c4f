import { readPageText } from '../../../src/core/document/markdown/page-text.ts';
import type { SearchDocument } from '../../../src/core/search/search-document.ts';
import { documentOfEntry } from '../../../src/core/symptoms/entry-document.ts';

/** What the comparison needs of the engine, its analyser included, as one bundle. */
export { termsOf } from '../../../src/core/search/analyse.ts';
export { defaultParameters } from '../../../src/core/search/parameters.ts';
export { SearchIndex } from '../../../src/core/search/search-index.ts';
export { neverRising, partsOf, similarityOf, similarityWeights } from '../../../src/core/search/similarity.ts';
export { stemOf } from '../../../src/core/search/stem.ts';

const nothingElse = { keywords: [], signals: [], services: [], environments: [], causes: [], solutions: [], offset: 0 };

/** A page as the extension indexes it. */
export function documentOfPage(id: string, title: string, markdown: string): SearchDocument {
  return documentOfEntry(id, 'page', { ...nothingElse, id, title, ...readPageText(markdown) });
}
