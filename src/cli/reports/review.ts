import type { RepositoryChange } from '../../core/actions/concerned-files.ts';
import { impactJson } from '../../core/impact/impact-json.ts';
import { causedProblems, removedDocuments } from '../../core/review/caused-problems.ts';
import { type FileReview, reviewOf } from '../../core/review/review.ts';
import { reviewMarkdown } from '../../core/review/review-markdown.ts';
import type { Language } from '../../core/text/words.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { Invocation } from '../command.ts';
import { rootOf } from '../files.ts';
import { openWorkspace } from '../open-workspace.ts';
import { formatOf, textOption } from '../options.ts';
import { problemsJson } from '../reporters/json.ts';
import { expectMatches, narrowedToChanges, selectionOf } from '../selection.ts';

/** `hansei report review [PATH…] [--changed REV]`. @returns 0: `check` is what fails */
export async function run(invocation: Invocation): Promise<number> {
  const { surroundings, language, positionals } = invocation;
  const root = rootOf(surroundings.directory, textOption(invocation, 'root'), positionals[0]);
  const selection = selectionOf(root, surroundings.directory, positionals);
  const opened = openWorkspace(root, selection.named);
  expectMatches(selection, opened);
  const { accepts, change } = await narrowedToChanges(invocation, selection, opened, () => {});
  const { workspace } = opened;
  const wanted = [...workspace.paths].filter(accepts).sort();
  const unreadable: readonly FileReview[] = [...opened.unreadable]
    .filter(([file]) => accepts(file))
    .map(([file, problems]) => ({
      file,
      text: ' ',
      title: undefined,
      kinds: [],
      problems,
      impact: undefined,
      checklist: [],
    }));
  const all = [...unreadable, ...wanted.flatMap((file) => reviewOf(workspace, file) ?? [])];
  const reviews = change === undefined ? all : withFresh(all, change, workspace);
  const changed = reviews.filter(({ file }) => change?.paths.includes(file) !== false);
  const concerned = reviews.filter((review) => !changed.includes(review) && review.fresh?.size !== 0).map(onlyFresh);
  const removed = change === undefined ? [] : removedDocuments(workspace, change).filter(selection.accepts);
  surroundings.write(
    formatOf(invocation, ['markdown']) === 'json'
      ? `${JSON.stringify({ documents: changed.map((review) => jsonOf(review, language)), concerned: concerned.map((review) => jsonOf(review, language)), removed })}\n`
      : reviewMarkdown({ changed, concerned, removed }, language),
  );
  return 0;
}

function withFresh(
  reviews: readonly FileReview[],
  change: RepositoryChange,
  workspace: Workspace,
): readonly FileReview[] {
  const read = reviews.filter(({ file }) => workspace.text(file) !== undefined);
  const caused = causedProblems(
    workspace,
    change,
    read.map(({ file }) => file),
  );
  return reviews.map((review) => ({ ...review, fresh: new Set(caused.get(review.file) ?? review.problems) }));
}

/** Of a file that did not change, only what the change brought it is of interest. */
function onlyFresh(review: FileReview): FileReview {
  return { ...review, problems: review.problems.filter((problem) => review.fresh?.has(problem)) };
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
