/** What the comparison needs of the engine, its analyser included, as one bundle. */
export { termsOf } from '../../../src/core/search/analyse.ts';
export { defaultParameters, documentOfPage, SearchIndex } from '../../../src/core/search/index.ts';
export { neverRising, partsOf, similarityOf, similarityWeights } from '../../../src/core/search/similarity.ts';
export { stemOf } from '../../../src/core/search/stem.ts';
