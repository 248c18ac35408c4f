import { needsReview } from '../messages/review-knowledge.ts';
import type { Span } from '../text/span.ts';
import type { Words } from '../text/words.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Why an entry needs somebody's attention, most pressing first. */
const reviewReasons = [
  'knowledge/no-solution',
  'knowledge/missing-part',
  'knowledge/duplicate-entry',
  'knowledge/stale',
  'knowledge/unreviewed',
] as const;
type ReviewReason = (typeof reviewReasons)[number];

export interface EntryToReview {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly span: Span;
  readonly reason: ReviewReason;
  readonly message: Words;
}

/**
 * The entries that need attention: without a solution, incomplete, told twice, not confirmed for long, or never. One
 * that has several reasons stands there several times. Entries nobody has reviewed count also where the configuration
 * does not ask for reviews: who looks at this list does.
 */
export function entriesToReview(workspace: Workspace): readonly EntryToReview[] {
  const found = [...workspace.paths].flatMap((file) => [...reasonsIn(workspace, file)]);
  const rank = ({ reason }: EntryToReview) => reviewReasons.indexOf(reason);
  return found.sort((a, b) => rank(a) - rank(b) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

function* reasonsIn(workspace: Workspace, file: string): Iterable<EntryToReview> {
  const entries = workspace.facts(file).entries.filter(({ kind }) => kind === 'knowledge');
  if (entries.length === 0) return;
  const problems = workspace.problems(file);
  for (const { code, span, message } of problems) {
    const reason = reviewReasons.find((known) => known === code);
    // The entry that a place belongs to is the last that begins above it; its id stands at its beginning.
    const owner = entries.filter(({ offset }) => offset <= span.start).at(-1) ?? entries[0];
    if (reason !== undefined && owner !== undefined)
      yield { id: owner.id, title: owner.title, file, span, reason, message };
  }
  if (/\breviewed["']?[ \t]*:/.test(workspace.text(file) ?? '')) return;
  if (problems.some(({ code }) => code === 'knowledge/unreviewed')) return;
  for (const { id, title, offset } of entries) {
    const span = { start: offset, end: offset };
    yield { id, title, file, span, reason: 'knowledge/unreviewed', message: needsReview() };
  }
}
