import { isPlaceholder } from '../document/placeholder.ts';
import type { Pointer } from '../document/value.ts';
import { wordEdit } from '../document/word-edit.ts';
import type { CurrencyFault } from '../impact/faults.ts';
import { unknownCurrency } from '../messages/impact.ts';
import { changeTo } from '../messages/schema.ts';
import type { Finding } from '../problem.ts';
import type { Subject } from '../rule.ts';

/** What is wrong with the currency at a place, with a change to the one that is probably meant; a placeholder waits. */
export function currencyFindings(
  { source, text }: Subject,
  at: Pointer,
  faults: readonly CurrencyFault[],
): readonly Finding[] {
  return faults.flatMap(({ currency, suggestion }) => {
    if (isPlaceholder(currency)) return [];
    const span = source.find(at);
    const fixes =
      suggestion === undefined || span === undefined
        ? []
        : [{ title: changeTo(suggestion), edits: [wordEdit(text, span, suggestion)], safe: false }];
    return [{ at, message: unknownCurrency(currency, suggestion), fixes }];
  });
}
