import { isPlaceholder } from '../document/placeholder.ts';
import type { Pointer } from '../document/value.ts';
import { insideQuotes } from '../document/word-edit.ts';
import * as say from '../messages/upkeep.ts';
import type { Finding } from '../problem.ts';
import type { Subject } from '../rule.ts';
import { dayOf, formatDay } from '../time/day-number.ts';
import type { RuleRepository } from '../workspace/repository.ts';

/** What is wrong with the day on which somebody last confirmed a document. Nothing, while nobody says what day it is. */
export function* staleDay(
  { source, text, settings: { limits } }: Subject,
  at: Pointer,
  written: unknown,
  what: say.Reviewed,
  repository: RuleRepository,
): Iterable<Finding> {
  if (typeof written !== 'string' || isPlaceholder(written)) return;
  const day = dayOf(written);
  if (day === undefined) {
    yield { at, message: say.noDay(written) };
    return;
  }
  const today = repository.today();
  if (today === undefined) return;
  const [days, span] = [today - day, source.find(at)];
  // Somewhere it is tomorrow already.
  if (days < -1) yield { at, message: say.futureDay(formatDay(day)) };
  if (days <= limits.verifiedDays) return;
  const now = formatDay(today);
  const edit = span && { span: insideQuotes(text, span), text: now };
  const fixes = edit === undefined ? [] : [{ title: say.setToday(now), edits: [edit], safe: false }];
  yield { at, message: say.stale(what, formatDay(day), days, limits.verifiedDays), fixes };
}
