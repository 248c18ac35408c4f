import { languageOf } from '../../text/language.ts';
import { asInstant, day, type Instant } from '../../time/instant.ts';
import type { Definition } from '../../workspace/repository.ts';

/** What the definition of an incident carries for other documents. */
interface ToldIncident {
  /** ISO 8601; undefined while it goes on. */
  readonly resolvedOn: string | undefined;
  /** `timeline` or `postmortem`; undefined where the document does not say. */
  readonly kind: string | undefined;
  readonly started: Instant | undefined;
}

/** The words of a definition. The day of the resolution comes first: analyses count their horizons from it. */
export function wordsOfIncident({ resolvedOn = '', kind = '', started }: ToldIncident): readonly string[] {
  return [resolvedOn, kind, started === undefined ? '' : String(started)];
}

/**
 * True for two documents with one id of which one must have another: of one kind, or begun on days apart. A timeline and
 * its postmortem share an id, and so do a document and its translation; where the kind is not told, only days can tell.
 */
export function isClash(one: Definition, other: Definition): boolean {
  const [, kind = '', started = ''] = one.words ?? [];
  const [, otherKind = '', otherStarted = ''] = other.words ?? [];
  const areKnown = started !== '' && otherStarted !== '';
  if (areKnown && Math.abs(asInstant(Number(started)) - asInstant(Number(otherStarted))) >= day) return true;
  if (kind === '' || kind !== otherKind) return false;
  return !(areKnown && languageOf(one.title) !== languageOf(other.title));
}
