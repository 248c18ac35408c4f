import { impactJson } from '../../core/impact/impact-json.ts';
import { type FileReview, reviewOf } from '../../core/review/review.ts';
import { reviewMarkdown } from '../../core/review/review-markdown.ts';
import type { Language } from '../../core/text/words.ts';
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
  const { accepts, changed } = await narrowedToChanges(invocation, selection, opened, () => {});
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
  const reviews = all.filter(({ file }) => changed?.has(file) !== false);
  const concerned = all.filter((review) => !reviews.includes(review) && review.problems.length > 0);
  surroundings.write(
    formatOf(invocation, ['markdown']) === 'json'
      ? `${JSON.stringify({ documents: reviews.map((review) => jsonOf(review, language)), concerned: concerned.map((review) => jsonOf(review, language)) })}\n`
      : reviewMarkdown(reviews, concerned, language),
  );
  return 0;
}

function jsonOf(review: FileReview, language: Language) {
  const { file, kinds, title, impact, checklist } = review;
  return {
    file,
    kinds: kinds.map(({ id }) => id),
    title: title ?? null,
    problems: problemsJson(review, language),
    impact: impact === undefined ? null : impactJson(impact.report, impact.zone),
    checklist: checklist.map(({ id, state, words, problems }) => ({ id, state, text: words[language], problems })),
  };
}
