import { type CheckedDocument, isBlocked } from '../check.ts';
import type { Pointer, Value } from '../document/value.ts';
import { matching, patternOf } from '../document/walk.ts';
import { checklistWords } from '../messages/checklist.ts';
import type { Problem } from '../problem.ts';
import type { Settings } from '../settings.ts';
import type { Words } from '../text/words.ts';
import { type ChecklistItem, type ChecklistItemId, checklistItems } from './checklist-items.ts';

/**
 * `question`: only a person can answer. `unknown`: broken syntax or a value of the wrong type stood before the rule.
 */
type ChecklistState = 'met' | 'not-met' | 'question' | 'unknown';

export interface ChecklistEntry {
  readonly id: ChecklistItemId;
  readonly words: Words;
  readonly state: ChecklistState;
  /** How many problems stand against it. */
  readonly problems: number;
}

/**
 * The questions of a review, answered for one document as far as they can be. What the settings switch off is not asked.
 * @param problems those of the document's file
 */
export function checklistFor(
  document: CheckedDocument,
  problems: readonly Problem[],
  { rules }: Settings,
): readonly ChecklistEntry[] {
  return checklistItems.flatMap((item: ChecklistItem & { readonly id: ChecklistItemId }) => {
    if (item.kind !== document.kind.id || item.about?.some((pointer) => !isWritten(document, pointer))) return [];
    const codes = item.codes?.filter((code) => rules[code] !== 'off');
    if (codes !== undefined && codes.length === 0) return [];
    const against = problems.filter(({ code }) => codes?.includes(code)).length;
    return [
      { id: item.id, words: checklistWords[item.id], problems: against, state: stateOf(item, document, against) },
    ];
  });
}

function stateOf({ codes, present }: ChecklistItem, document: CheckedDocument, against: number): ChecklistState {
  if (present !== undefined && !isWritten(document, present)) return 'not-met';
  if (codes === undefined && present === undefined) return 'question';
  if (against > 0) return 'not-met';
  const rules = document.kind.rules.filter(({ code }) => codes?.includes(code));
  const isUnread = rules.some((rule) => isBlocked(rule, document));
  return isUnread || (present !== undefined && document.broken.includes(present)) ? 'unknown' : 'met';
}

/** There, and not an empty list; what is broken was taken out of the value, but is there. */
function isWritten({ subject, broken }: CheckedDocument, pattern: Pointer): boolean {
  if (broken.includes(pattern)) return true;
  for (const { value } of matching(subject.value as Value, patternOf(pattern))) {
    if (value !== null && !(Array.isArray(value) && value.length === 0)) return true;
  }
  return false;
}
