import type { RepositoryChange } from '../actions/concerned-files.ts';
import { type BaselineEntry, compareWith } from '../baseline.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { causedProblems, removedDocuments } from './caused-problems.ts';
import { type FileReview, reviewOf, unreadableReview } from './review.ts';

/** All that a review tells. */
export interface Review {
  readonly changed: readonly FileReview[];
  /** Files that did not change, with the problems that the change brought them. */
  readonly concerned: readonly FileReview[];
  /** Documents that are gone, by path. */
  readonly removed: readonly string[];
}

interface ReviewScope {
  readonly accepts: (path: string) => boolean;
  /** Absent: everything that is accepted counts as changed. */
  readonly change: RepositoryChange | undefined;
  /** Problems that are known and left out. */
  readonly baseline: readonly BaselineEntry[];
  /** The entries of the baseline for files that no longer exist. */
  readonly gone?: readonly BaselineEntry[];
  /** What could not even be decoded. */
  readonly unreadable: ReadonlyMap<string, readonly Problem[]>;
}

/** The review of a change, or of all that is accepted. Files stand in the order of their paths. */
export function reviewRepository(workspace: Workspace, scope: ReviewScope): Review {
  const { accepts, change, unreadable } = scope;
  const read = [...workspace.paths].filter(accepts).flatMap((file) => reviewOf(workspace, file) ?? []);
  const broken = [...unreadable]
    .filter(([file]) => accepts(file))
    .map(([file, found]) => unreadableReview(file, found));
  const all = withoutKnown([...read, ...broken], scope).sort((a, b) => (a.file < b.file ? -1 : 1));
  if (change === undefined) return { changed: all, concerned: [], removed: [] };
  const marked = withFresh(all, change, workspace);
  return {
    changed: marked.filter(({ file }) => change.paths.includes(file)),
    concerned: marked.filter(({ file }) => !change.paths.includes(file)).flatMap(onlyFresh),
    removed: removedDocuments(workspace, change).filter(accepts),
  };
}

function withoutKnown(reviews: readonly FileReview[], { baseline, gone = [] }: ReviewScope): FileReview[] {
  if (baseline.length + gone.length === 0) return [...reviews];
  return compareWith(baseline, reviews, gone).fresh.map((review, index) => ({
    ...review,
    known: (reviews[index] as FileReview).problems.length - review.problems.length,
  }));
}

function withFresh(
  reviews: readonly FileReview[],
  change: RepositoryChange,
  workspace: Workspace,
): readonly FileReview[] {
  const files = reviews.map(({ file }) => file).filter((file) => workspace.text(file) !== undefined);
  const caused = new Map([...causedProblems(workspace, change, files)].map(([file, found]) => [file, new Set(found)]));
  return reviews.map((review) => ({
    ...review,
    fresh: new Set(review.problems.filter((problem) => caused.get(review.file)?.has(problem) !== false)),
  }));
}

/** Nothing when the change brought the file no problem. */
function onlyFresh(review: FileReview): readonly FileReview[] {
  const problems = review.problems.filter((problem) => review.fresh?.has(problem));
  return problems.length === 0 ? [] : [{ ...review, problems }];
}
