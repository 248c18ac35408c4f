import { termsOf } from '../search/analyse.ts';
import { stemOf } from '../search/stem.ts';
import { hashOf } from '../text/hash.ts';

/** What is needed to see that two entries describe the same symptom. */
export interface SymptomSketch {
  /** The different words of title and description, without inflection, sorted. */
  readonly terms: readonly string[];
  readonly services: readonly string[];
}

/** Two descriptions count as one when this share of their words is common. */
const alike = 0.75;
/** With the same title, less will do. */
const alikeBelowTitle = 0.4;
/** Fewer words say too little to be compared. */
const fewestTerms = 5;
const mostTerms = 200;

/** The sketch of an entry, from the first 4,000 characters of its words. */
export function sketchOf(title: string, description: string, services: readonly string[]): SymptomSketch {
  const terms = new Set(termsOf(`${title}\n${description}`.slice(0, 4000)).map(stemOf));
  return { terms: [...terms].slice(0, mostTerms).sort(), services };
}

/** Entries that apply to different services are not each other's copy, whatever they say. */
export function isSameSymptom(one: SymptomSketch, other: SymptomSketch, hasSameTitle: boolean): boolean {
  if (Math.min(one.terms.length, other.terms.length) < fewestTerms) return false;
  const [mine, theirs] = [one.services, other.services];
  if (mine.length > 0 && theirs.length > 0 && !mine.some((service) => theirs.includes(service))) return false;
  return overlap(one.terms, other.terms) >= (hasSameTitle ? alikeBelowTitle : alike);
}

/** Shared words by all words (Jaccard), 0 to 1. */
function overlap(one: readonly string[], other: readonly string[]): number {
  const known = new Set(one);
  const shared = other.filter((term) => known.has(term)).length;
  return shared / (one.length + other.length - shared);
}

const bands = 2;
const rows = 3;

/**
 * Names under which near copies meet: the title, and bands of least hashes (MinHash, Broder 1997), of which texts that
 * share nine tenths of their words have one in common in nine cases of ten, three quarters in two of three, and copies
 * always. Few and short, as there are as many of them as there are entries. So each entry is
 * compared with the few that it meets, however many there are.
 */
export function meetingPlaces(title: string, { terms }: SymptomSketch): readonly string[] {
  if (terms.length < fewestTerms) return [];
  const names = [titlePlace(title)];
  const hashes = terms.map(hashOfTerm);
  for (let band = 0; band < bands; band++) {
    let least = '';
    for (let row = 0; row < rows; row++) least += `${leastHash(hashes, band * rows + row + 1)} `;
    names.push(`${band}${hashOf(least)}`);
  }
  return names;
}

/** Where entries meet whose titles have the same words, in whatever order and form. */
export function titlePlace(title: string): string {
  return `t${hashOf(termsOf(title).map(stemOf).sort().join(' '))}`;
}

function hashOfTerm(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return hash;
}

/** The least of the hashes in one of many orders: each seed gives another (the finaliser of MurmurHash3). */
function leastHash(hashes: readonly number[], seed: number): number {
  const salt = Math.imul(seed, 0x9e3779b1);
  let least = 0xffffffff;
  for (const one of hashes) {
    let hash = Math.imul(one ^ salt ^ ((one ^ salt) >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash = (hash ^ (hash >>> 16)) >>> 0;
    if (hash < least) least = hash;
  }
  return least;
}
