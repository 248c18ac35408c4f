import type { Words } from '../text/words.ts';
import type { Instant } from '../time/instant.ts';
import type { Zone, ZoneTable } from '../time/zone.ts';

/** One record of a source, as a row of a timeline can tell it. */
export interface ImportedEvent {
  /** The source's own identity of what happened: the same record has the same one in every file. */
  readonly id: string;
  readonly instant: Instant;
  readonly event: Words;
  readonly actor: string;
  readonly action: string;
  /** Of alerts: what tells repetitions and relatives apart. */
  readonly alert?: AlertIdentity;
}

export interface AlertIdentity {
  readonly fingerprint: string;
  readonly state: 'firing' | 'resolved';
  /** Absent where the alert does not tell; two alerts that do not tell are not alike. */
  readonly service: string | undefined;
  readonly host: string | undefined;
  readonly labels: Readonly<Record<string, string | undefined>>;
}

/** A record that could not be taken over. */
export interface SkippedRecord {
  /** Where it stands in the file: `alerts[3]`, or “line 4”. */
  readonly record: Words;
  readonly reason: Words;
}

export interface ImportedFile {
  readonly events: readonly ImportedEvent[];
  readonly skipped: readonly SkippedRecord[];
  /** How many records the file has: more than `mostRecords` where some were left out. */
  readonly records: number;
}

/** What a source needs to know besides the text. */
export interface ImportContext {
  /** Of times that name no zone. */
  readonly zone: Zone;
  /** What abbreviations of zones mean. */
  readonly zones: ZoneTable;
  /** Of chat messages: only those with one of these reactions; none: the pinned ones, else all. */
  readonly reactions: readonly string[];
}

/** An export in JSON: the value tells by its shape that it is one. */
export interface JsonSource {
  readonly name: string;
  readonly matches: (value: unknown) => boolean;
  readonly read: (value: unknown, context: ImportContext) => ImportedFile;
}

/** An export in another text. */
export interface TextSource {
  readonly name: string;
  readonly matchesText: (text: string) => boolean;
  readonly readText: (text: string, context: ImportContext) => ImportedFile;
}

/** A kind of export: one file and a line in the table. */
export type ImportSource = JsonSource | TextSource;

/** How many records of one file are taken over. */
export const mostRecords = 50_000;
