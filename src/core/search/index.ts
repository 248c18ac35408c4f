export { excerptOf } from './excerpt.ts';
export { markMatches } from './mark-matches.ts';
export { defaultParameters, type RankingParameters } from './parameters.ts';
export { type Field, fields, type SearchDocument } from './search-document.ts';
export { analyserVersion, type Hit, SearchIndex, type SearchIndexOptions, type SearchOptions } from './search-index.ts';
