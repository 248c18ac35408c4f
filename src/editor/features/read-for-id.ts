import * as vscode from 'vscode';
import { readingForId } from '../../core/messages/actions.ts';
import type { Language } from '../../core/text/words.ts';
import type { Sessions } from '../sessions.ts';

/** After so many milliseconds somebody wants to know what is waited for. */
const patience = 300;

/**
 * Reads all documents, for an id that no other has. Resolves when they have been read, or could not be, or when somebody does
 * not want to wait any longer.
 */
export async function readForId(sessions: Sessions, language: Language): Promise<void> {
  // What keeps them from being read is told where it happens.
  const read = sessions.ready().then(
    () => true,
    () => true,
  );
  if (await Promise.race([read, pauseOf(patience)])) return;
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: readingForId()[language], cancellable: true },
    (_, token) => Promise.race([read, new Promise((resolve) => token.onCancellationRequested(resolve))]),
  );
}

function pauseOf(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));
}
