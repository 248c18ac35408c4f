import type { Pointer } from '../document/value.ts';
import * as say from '../messages/runbook.ts';
import type { Finding } from '../problem.ts';
import type { Subject } from '../rule.ts';
import { type PlacedText, placeWithin } from '../text/place-within.ts';
import type { Secret } from './secrets.ts';

/** One look at the whole text spares looking at every value of it. */
export function mayHoldKnownSecret({ text }: Pick<Subject, 'text'>): boolean {
  return /AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|[sr]k_live_|AIza|hv[sb]\.|eyJ|PRIVATE KEY/.test(text);
}

/** A finding for each secret in a text of a document. @param place where the text stands */
export function* secretFindings(
  place: PlacedText & { readonly at: Pointer },
  secrets: readonly Secret[],
  { text }: Pick<Subject, 'text'>,
): Iterable<Finding> {
  for (const { start, end } of secrets)
    yield { at: place.at, span: placeWithin(place, start, end, text), message: say.secret() };
}
