import * as vscode from 'vscode';
import { type EntryToReview, entriesToReview } from '../../core/knowledge/entries-to-review.ts';
import * as say from '../../core/messages/review-knowledge.ts';
import { LineTable } from '../../core/text/lines.ts';
import type { Language } from '../../core/text/words.ts';
import { toRange } from '../convert.ts';
import { showInformation } from '../notify.ts';
import { openTextOrTell } from '../open-text.ts';
import { plainLabel } from '../plain-label.ts';
import type { WorkspaceSession } from '../workspace-session.ts';
import type { Feature, Surroundings } from './feature.ts';

/** Lists the knowledge entries that need attention, by reason; the chosen one opens at its place. */
export const reviewKnowledge = {
  handlers: (surroundings) => ({ 'hansei.reviewKnowledge': () => review(surroundings) }),
} satisfies Feature;

interface Choice extends vscode.QuickPickItem {
  readonly place?: { readonly session: WorkspaceSession; readonly entry: EntryToReview };
}

async function review({ host, sessions }: Surroundings): Promise<void> {
  const language = host.language();
  await sessions.ready();
  const found = sessions.all.flatMap((session) =>
    entriesToReview(session.workspace).map((entry) => ({ session, entry })),
  );
  if (found.length === 0) {
    const said = sessions.all.some(hasKnowledge) ? say.nothingToReview() : say.nothingThatCouldBeReviewed();
    void showInformation(said[language]);
    return;
  }
  const title = say.reviewTitle(found.length)[language];
  const chosen = await vscode.window.showQuickPick(choicesOf(found, language), {
    title,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen?.place !== undefined) await open(chosen.place, language);
}

function hasKnowledge({ workspace }: WorkspaceSession): boolean {
  return [...workspace.searchEntries()].some(({ kind }) => kind === 'knowledge');
}

function choicesOf(found: readonly NonNullable<Choice['place']>[], language: Language): readonly Choice[] {
  const reasons = [...new Set(found.map(({ entry }) => entry.reason))];
  return reasons.flatMap((reason) => [
    { label: say.reasonHeading(reason)[language], kind: vscode.QuickPickItemKind.Separator },
    ...found
      .filter(({ entry }) => entry.reason === reason)
      .map((place) => ({
        label: plainLabel(place.entry.title),
        description: `${place.entry.id}  ${vscode.workspace.asRelativePath(place.session.uriOf(place.entry.file))}`,
        detail: plainLabel(place.entry.message[language]),
        place,
      })),
  ]);
}

/** The text may have changed while the list was open: the place is kept within it. */
async function open({ session, entry }: NonNullable<Choice['place']>, language: Language): Promise<void> {
  const document = await openTextOrTell(session.uriOf(entry.file), language);
  if (document === undefined) return;
  const selection = document.validateRange(toRange(new LineTable(session.text(entry.file)), entry.span));
  await vscode.window.showTextDocument(document, { selection });
}
