/**
 * An English word without its inflection: plural, past tense, -ing. Light, so that different words stay apart.
 * Words of other scripts come back as they are.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const singular = withoutPlural(word);
  if (singular.endsWith('ing') && hasVowel(singular, 3) && singular.length > 5) return undoubled(singular.slice(0, -3));
  if (singular.endsWith('ed') && hasVowel(singular, 2) && singular.length > 4) return undoubled(singular.slice(0, -2));
  return singular.length > 4 && singular.endsWith('e') ? singular.slice(0, -1) : singular;
}

const derivations = [
  'ization',
  'ation',
  'ition',
  'ution',
  'ible',
  'able',
  'ment',
  'ness',
  'ance',
  'ence',
  'ancy',
  'ency',
  'ally',
  'ion',
  'ity',
  'ive',
  'ize',
  'ise',
  'ful',
  'ure',
  'ur',
  'ate',
  'ant',
  'ent',
  'al',
  'er',
  'or',
  'ly',
  'y',
] as const;

/** The root that derived words share (evicted and eviction, failing and failure): rougher than the stem. */
export function rootOf(word: string): string {
  const stem = stemOf(word);
  if (stem.length < 6 || !/^[a-z]+$/.test(stem)) return stem;
  for (const ending of derivations) {
    if (stem.endsWith(ending) && stem.length - ending.length >= 4) return undoubled(stem.slice(0, -ending.length));
  }
  return stem;
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || /(ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function hasVowel(word: string, endingLength: number): boolean {
  return /[aeiouy]/.test(word.slice(0, -endingLength));
}

function undoubled(stem: string): string {
  if (stem.length > 3 && /([bdfgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}
