import type { Pointer } from '../document/value.ts';
import type { ResolvedTime } from '../time/resolve.ts';
import type { Timestamp } from '../time/timestamp.ts';

/** One time of a document: what is written, where, and what it means. */
export interface PlacedTime extends ResolvedTime {
  readonly at: Pointer;
  readonly text: string;
  readonly stamp: Timestamp;
}

/** What the rules about times need of a model. */
export interface TimedModel {
  readonly times: readonly PlacedTime[];
  /** The document's own time zone where no zone goes by that name. */
  readonly unknownZone: string | undefined;
  /** Zones that nobody knows elsewhere in a document, with their places. */
  readonly unknownZones?: readonly { readonly at: Pointer; readonly name: string }[];
}

/** True for a local time that comes twice or never: nothing is concluded from the reading that was taken for it. */
export function isDoubtful({ note }: PlacedTime): boolean {
  return note?.type === 'ambiguous' || note?.type === 'nonexistent';
}
