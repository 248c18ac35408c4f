import { zoneOf } from '../time/zone.ts';
import { ianaOfAbbreviation, meaningsOf, offsetOfAbbreviation } from '../time/zone-abbreviations.ts';

/** How many documents name a zone, by the word that they use for it. */
export type ZonesInUse = Map<string, number>;

const behindTime = /\d{1,2}:\d{2}(?::\d{2})?[ \t]*[([（]?([A-Z]{2,5})\b/g;
/** `Time (PST)`, `Timeline (all times in PST)`. */
const stated = /(?:\b[Tt]imes?|\b[Tt]imeline|時刻|日時)[ (（]{1,3}(?:(?:all|times|are|in|the) ){0,5}([A-Z]{2,5})\b/g;
const anywhere = /\b(?:UTC|GMT|JST|CES?T|(?:Africa|America|Asia|Australia|Europe|Pacific)\/[A-Z][A-Za-z_]{2,30})\b/g;
const zulu = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?Z/;

/** So much of a document is looked at. */
const longestText = 200_000;

/** Counts each zone that a document names, once. */
export function addZones(zones: ZonesInUse, text: string): void {
  const start = text.slice(0, longestText);
  const written = [...start.matchAll(behindTime), ...start.matchAll(stated)];
  const names = new Set(written.map((match) => match[1] as string).filter(isZoneWord));
  for (const [name] of start.matchAll(anywhere)) names.add(name);
  if (zulu.test(start)) names.add('UTC');
  for (const name of names) zones.set(name, (zones.get(name) ?? 0) + 1);
}

function isZoneWord(word: string): boolean {
  return ianaOfAbbreviation.has(word) || offsetOfAbbreviation.has(word) || meaningsOf(word).length > 0;
}

/** Abbreviations with daylight saving, by the zone that they are half of; the other half tells which is meant. */
const zonesOfHalves: Readonly<Record<string, string>> = {
  CET: 'Europe/Berlin',
  CEST: 'Europe/Berlin',
  EDT: 'America/New_York',
  CDT: 'America/Chicago',
  MDT: 'America/Denver',
  PDT: 'America/Los_Angeles',
  AEDT: 'Australia/Sydney',
  NZST: 'Pacific/Auckland',
  NZDT: 'Pacific/Auckland',
};

/** The IANA zone that most documents name in so many words, with their number; ties go to the first by name. */
export function usualZone(zones: ZonesInUse): { readonly zone: string; readonly documents: number } | undefined {
  const counts = new Map<string, number>();
  for (const [word, documents] of zones) {
    const zone =
      ianaOfAbbreviation.get(word) ?? zonesOfHalves[word] ?? (word.includes('/') ? zoneOf(word)?.name : undefined);
    if (zone !== undefined) counts.set(zone, Math.max(counts.get(zone) ?? 0, documents));
  }
  const [first] = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return first === undefined ? undefined : { zone: first[0], documents: first[1] };
}

/** Abbreviations in use that mean several zones, with those. */
export function unclearZones(
  zones: ZonesInUse,
): readonly { readonly word: string; readonly meanings: readonly string[] }[] {
  return [...zones.keys()]
    .sort()
    .flatMap((word) => (meaningsOf(word).length === 0 ? [] : [{ word, meanings: meaningsOf(word) }]));
}
