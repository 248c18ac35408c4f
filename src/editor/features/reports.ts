import * as vscode from 'vscode';
import { practiceChecklist } from '../../core/learning-loop/practice-checklist.ts';
import { practiceMarkdown } from '../../core/learning-loop/practice-markdown.ts';
import { checklistPage, noFolderToAnswerFor, notReviewed, reviewPage } from '../../core/messages/report-pages.ts';
import { reviewMarkdown } from '../../core/review/review-markdown.ts';
import { reviewRepository } from '../../core/review/review-repository.ts';
import { asInstant } from '../../core/time/instant.ts';
import { showInformation } from '../notify.ts';
import { ReportPages } from '../report-pages.ts';
import type { Feature, Surroundings } from './feature.ts';

/** Reports of the command line, as pages to read. */
export const reports = {
  handlers: (surroundings) => {
    const pages = new ReportPages();
    surroundings.host.context.subscriptions.push(pages);
    return {
      'hansei.reviewDocument': () => reviewDocument(surroundings, pages),
      'hansei.showChecklist': () => showChecklist(surroundings, pages),
    };
  },
} satisfies Feature;

/** What a reviewer would say of the active document, unsaved changes included. */
async function reviewDocument({ host, sessions }: Surroundings, pages: ReportPages): Promise<vscode.Uri | undefined> {
  const language = host.language();
  const document = vscode.window.activeTextEditor?.document;
  const session = document === undefined ? undefined : sessions.of(document.uri);
  await session?.ready();
  if (document === undefined || session === undefined || !session.sync(document)) {
    void showInformation(notReviewed()[language]);
    return undefined;
  }
  const path = session.pathOfDocument(document);
  const review = reviewRepository(session.workspace, {
    accepts: (other) => other === path,
    change: undefined,
    baseline: session.baseline,
    unreadable: new Map(),
  });
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return pages.show(reviewPage(name)[language], reviewMarkdown(review, language));
}

/** What the repository of the active document shows of good practice, and what only people can answer. */
async function showChecklist({ host, sessions }: Surroundings, pages: ReportPages): Promise<vscode.Uri | undefined> {
  const language = host.language();
  const session = sessions.current;
  if (session === undefined) {
    void showInformation(noFolderToAnswerFor()[language]);
    return undefined;
  }
  await session.ready();
  const report = practiceChecklist(session.workspace, asInstant(Date.now()));
  return pages.show(checklistPage(session.folder?.name ?? '')[language], practiceMarkdown(report, language));
}
