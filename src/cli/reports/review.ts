import { impactJson } from '../../core/impact/impact-json.ts';
import type { FileReview } from '../../core/review/review.ts';
import { reviewMarkdown } from '../../core/review/review-markdown.ts';
import { type Review, reviewRepository } from '../../core/review/review-repository.ts';
import type { Language } from '../../core/text/words.ts';
import { inScope, readBaselineFile } from '../baseline-file.ts';
import type { Invocation } from '../command.ts';
import { rootAround } from '../disk/root.ts';
import { baselineOf } from '../named-baseline.ts';
import { nowOf } from '../now.ts';
import { openWorkspace } from '../open-workspace.ts';
import { textOption } from '../options.ts';
import { noProgress } from '../progress.ts';
import { problemsJson } from '../reporters/json.ts';
import { expectMatches, narrowedToChanges, selectionOf } from '../selection.ts';
import { writePage } from '../write-page.ts';

/** `hansei report review [PATH…] [--changed REV] [--baseline FILE | --no-baseline]`. @returns 0: `check` is what fails */
export async function run(invocation: Invocation): Promise<number> {
  const { surroundings, language, positionals } = invocation;
  const root = rootAround(surroundings.directory, textOption(invocation, 'root'), positionals);
  const selection = selectionOf(root, surroundings.directory, positionals);
  const opened = openWorkspace(root, selection.named);
  opened.workspace.setNow(nowOf(invocation, opened.workspace));
  expectMatches(selection, [...opened.workspace.paths, ...opened.unreadable.keys()]);
  const { accepts, change } = await narrowedToChanges(invocation, selection, opened, noProgress, () => {});
  const known = await baselineOf(root, invocation);
  const { entries: baseline, gone } = inScope(known === undefined ? [] : readBaselineFile(known), accepts, root);
  const scope = { accepts, change, baseline, gone, unreadable: opened.unreadable };
  const review = reviewRepository(opened.workspace, scope);
  writePage(
    invocation,
    () => reviewMarkdown(review, language),
    () => reviewJson(review, language),
  );
  return 0;
}

function reviewJson({ changed, concerned, removed }: Review, language: Language) {
  const all = (reviews: readonly FileReview[]) => reviews.map((review) => jsonOf(review, language));
  return { documents: all(changed), concerned: all(concerned), removed };
}

function jsonOf(review: FileReview, language: Language) {
  const { file, kinds, title, impact, checklist, fresh } = review;
  const isNew = review.problems.map((problem) => fresh?.has(problem));
  return {
    file,
    kinds: kinds.map(({ id }) => id),
    title: title ?? null,
    problems: problemsJson(review, language).map((problem, index) => ({
      ...problem,
      ...(fresh && { new: isNew[index] }),
    })),
    impact: impact === undefined ? null : impactJson(impact.report, impact.zone),
    checklist: checklist.map(({ id, state, words, problems }) => ({ id, state, text: words[language], problems })),
  };
}
