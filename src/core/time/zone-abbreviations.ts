import { hour, type Milliseconds } from './instant.ts';

/** IANA names that an abbreviation may stand for, when it is one of those that mean several; else none. */
export function meaningsOf(abbreviation: string): readonly string[] {
  return severalMeanings.get(abbreviation.toUpperCase()) ?? [];
}

/** Zones whose abbreviation means nothing else. */
export const ianaOfAbbreviation: ReadonlyMap<string, string> = new Map([
  ['UTC', 'UTC'],
  ['GMT', 'UTC'],
  ['Z', 'UTC'],
  ['JST', 'Asia/Tokyo'],
  ['KST', 'Asia/Seoul'],
  ['HKT', 'Asia/Hong_Kong'],
  ['SGT', 'Asia/Singapore'],
]);

/** Abbreviations of zones with daylight saving that name one offset, whatever the date. */
export const offsetOfAbbreviation: ReadonlyMap<string, Milliseconds> = new Map([
  ['CET', 1 * hour],
  ['CEST', 2 * hour],
  ['EEST', 3 * hour],
  ['EDT', -4 * hour],
  ['MDT', -6 * hour],
  ['PDT', -7 * hour],
  ['AEST', 10 * hour],
  ['AEDT', 11 * hour],
  ['NZST', 12 * hour],
  ['NZDT', 13 * hour],
]);

const severalMeanings: ReadonlyMap<string, readonly string[]> = new Map([
  ['CST', ['America/Chicago', 'Asia/Shanghai', 'America/Havana']],
  ['CDT', ['America/Chicago', 'America/Havana']],
  ['IST', ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem']],
  ['BST', ['Europe/London', 'Asia/Dhaka']],
  ['EST', ['America/New_York', 'America/Panama', 'Australia/Sydney']],
  ['MST', ['America/Denver', 'America/Phoenix', 'Asia/Kuala_Lumpur']],
  ['PST', ['America/Los_Angeles', 'Asia/Manila']],
  ['AST', ['America/Halifax', 'Asia/Riyadh']],
  ['SST', ['Asia/Singapore', 'Pacific/Pago_Pago']],
  ['GST', ['Asia/Dubai', 'Atlantic/South_Georgia']],
]);
