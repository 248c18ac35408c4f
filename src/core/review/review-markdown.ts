import { impactRows } from '../impact/impact-rows.ts';
import { missingInputs } from '../messages/answers.ts';
import { knownProblems } from '../messages/check-report.ts';
import { severityName } from '../messages/command-line.ts';
import { sectionColumns } from '../messages/impact-figures.ts';
import { stateName } from '../messages/practice-checklist.ts';
import * as say from '../messages/review.ts';
import { type Problem, severities } from '../problem.ts';
import { docsLink } from '../rule-page.ts';
import { codeSpan, escapeMarkdown } from '../text/escape-markdown.ts';
import { LineTable } from '../text/lines.ts';
import type { Language } from '../text/words.ts';
import { formatDuration } from '../time/duration.ts';
import { minute } from '../time/instant.ts';
import type { ChecklistEntry } from './checklist.ts';
import type { FileReview } from './review.ts';
import type { Review } from './review-repository.ts';

/** What is shown of a file with very many problems, and the size that a comment on GitHub may have. */
const mostProblems = 20;
const longestPage = 60_000;

/** Of every font: where there is none for emoji, those are empty boxes. */
const marks = { met: '✓', 'not-met': '✗', unknown: '?' } as const;

/**
 * The summary of a change as a page: the comment on a pull request, the summary of a job. Whatever stands in a document is
 * escaped. A page that would be too long for a comment leaves files out, and says how many.
 */
export function reviewMarkdown({ changed: reviews, concerned, removed }: Review, language: Language): string {
  const gone = removed.length === 0 ? '' : `\n${say.removed(removed.slice(0, 100).map(codeSpan))[language]}\n`;
  const head = `## ${say.reviewTitle()[language]}\n\n${totals({ changed: reviews, concerned, removed }, language)}\n${gone}`;
  const sections = [
    ...reviews.map((review) => section(review, language)),
    ...concerned.map((review) => concernedSection(review, language)),
  ];
  let page = head;
  for (const [index, text] of sections.entries()) {
    if (page.length + text.length > longestPage)
      return `${page}\n${say.filesLeftOut(sections.length - index)[language]}\n`;
    page += text;
  }
  return page;
}

function totals({ changed: reviews, concerned, removed }: Review, language: Language): string {
  if (reviews.length + concerned.length + removed.length === 0) return say.nothingToReview()[language];
  const problems = [...reviews, ...concerned].flatMap((review) => review.problems);
  const rows = reviews.map(({ file, problems: found, impact }) => {
    const minutes = impact?.report.durationMinutes ?? null;
    const duration = minutes === null ? '' : formatDuration(minutes * minute, language);
    return `| ${codeSpan(file)} | ${countsOf(found, language)} | ${escapeMarkdown(duration)} |\n`;
  });
  const [document, found, time] = say.overviewColumns()[language];
  const table =
    reviews.length > 1
      ? `\n| ${document} | ${found} | ${time} |\n| --- | --- | --- |\n${rows.slice(0, 100).join('')}`
      : '';
  return `${say.reviewed(reviews.length, concerned.length)[language]} ${countsOf(problems, language)}${table === '' ? '' : `\n${table.trimEnd()}`}`;
}

function countsOf(problems: readonly Problem[], language: Language): string {
  const counts = severities.map((severity) => ({
    severity,
    count: problems.filter((problem) => problem.severity === severity).length,
  }));
  return say.problemCounts(counts.filter(({ count }) => count > 0))[language];
}

function section(review: FileReview, language: Language): string {
  const { title, file, kinds } = review;
  const name = title === undefined ? codeSpan(file) : escapeMarkdown(title.slice(0, 200));
  const below = [...kinds.map((kind) => kind.title[language]), ...(title === undefined ? [] : [codeSpan(file)])];
  return [
    `\n### ${name}\n\n${below.join(' · ')}\n`,
    problemList(review, language),
    review.known ? `\n${knownProblems(review.known)[language]}\n` : '',
    impactTable(review, language),
    checklist(review.checklist, language),
  ].join('');
}

function concernedSection(review: FileReview, language: Language): string {
  return `\n### ${codeSpan(review.file)}\n\n${say.unchanged()[language]}\n${problemList(review, language)}`;
}

/** New problems first, then the worst. */
function problemList({ problems, text, fresh }: FileReview, language: Language): string {
  if (problems.length === 0) return '';
  const lines = new LineTable(text);
  const rank = (problem: Problem) =>
    (fresh?.has(problem) === false ? severities.length : 0) + severities.indexOf(problem.severity);
  const sorted = [...problems].sort((a, b) => rank(a) - rank(b));
  const items = sorted.slice(0, mostProblems).map((problem) => {
    const { span, severity, message, code } = problem;
    const since = fresh?.has(problem) ? `**${say.newProblem()[language]}** ` : '';
    const name = severityName(severity)[language];
    const line = say.lineNumber(lines.lineAt(span.start) + 1)[language];
    const words = escapeMarkdown(message[language].slice(0, 1000));
    return `- **${name}** · ${since}${line}: ${words} ([${code}](${docsLink(code)}))\n`;
  });
  const rest = problems.length - items.length;
  return `\n**${say.problemsHeading()[language]}**\n\n${items.join('')}${rest > 0 ? `- ${say.moreProblems(rest)[language]}\n` : ''}`;
}

function impactTable({ impact }: FileReview, language: Language): string {
  if (impact === undefined) return '';
  const rows = impactRows(impact.report, language);
  const lacking = missingInputs(impact.report, codeSpan)
    .map((words) => `\n${words[language]}\n`)
    .join('');
  if (rows.length === 0) return lacking;
  const [figure, value] = sectionColumns()[language];
  const body = rows.map((row) => `| ${escapeMarkdown(row.label)} | ${escapeMarkdown(row.value)} |\n`).join('');
  return `\n**${say.impactHeading()[language]}**\n\n| ${figure} | ${value} |\n| --- | ---: |\n${body}${lacking}`;
}

/** Answered questions first; those for a person can be ticked in a comment. */
function checklist(entries: readonly ChecklistEntry[], language: Language): string {
  if (entries.length === 0) return '';
  const answered = entries.flatMap(({ state, words, problems }) =>
    state === 'question'
      ? []
      : [
          `- ${marks[state]} ${state === 'unknown' ? '' : `${stateName(state)[language]} · `}${words[language]}${problems > 1 ? ` (${problems})` : ''}${state === 'unknown' ? ` (${say.notRead()[language]})` : ''}\n`,
        ],
  );
  const questions = entries.flatMap(({ state, words }) => (state === 'question' ? [`- [ ] ${words[language]}\n`] : []));
  return (
    (answered.length > 0 ? `\n**${say.checklistHeading()[language]}**\n\n${answered.join('')}` : '') +
    (questions.length > 0 ? `\n**${say.questionsHeading()[language]}**\n\n${questions.join('')}` : '')
  );
}
