import * as vscode from 'vscode';
import * as say from '../../../core/messages/evaluation.ts';
import { addLabelledQuery } from '../../../core/symptoms/add-labelled-query.ts';
import { oneLine } from '../../../core/symptoms/query-text.ts';
import { isThere } from '../../is-there.ts';
import { showInformation } from '../../notify.ts';
import { openText } from '../../open-text.ts';
import { type Report, reportOf } from '../../report.ts';
import { writeTexts } from '../../write-texts.ts';
import type { Surroundings } from '../feature.ts';

/** A query, and the entry that should be found for it. */
interface Expectation {
  readonly query: string;
  readonly id: string;
  /** The entry's file: its folder has the evaluation file. */
  readonly uri: vscode.Uri;
}

/**
 * Adds a query with the entry that should be found for it to the team's evaluation file, as one undoable change.
 * @param create true to create the file without asking
 */
export async function addToEvaluation(
  { query, id, uri }: Expectation,
  { host, sessions }: Surroundings,
  create = false,
): Promise<Report> {
  const session = sessions.of(uri);
  if (session?.folder === undefined) return { done: false, said: say.noFolderToEvaluate() };
  if (oneLine(query) === '') return { done: false, said: say.noQueryToEvaluate() };
  const path = session.workspace.settings.knowledge.queries;
  const target = vscode.Uri.joinPath(session.folder.uri, path);
  const exists = await isThere(target);
  if (!exists && !create && !(await confirm(path, host.language()))) return { done: false, said: say.notCreated(path) };
  const before = exists ? (await openText(target))?.getText() : undefined;
  if (exists && before === undefined) return { done: false, said: say.unreadableEvaluation(path) };
  const edit = addLabelledQuery(before ?? '', query, id);
  if (edit === undefined) return { done: true, said: say.alreadyExpected(path, id) };
  const written = await writeTexts([{ uri: target, before, edits: [edit] }]);
  if (!written.done) return { done: false, said: written.why ?? say.unreadableEvaluation(path) };
  return reportOf(say.expectationAdded(path, id), written.unsaved);
}

async function confirm(path: string, language: 'en' | 'ja'): Promise<boolean> {
  const yes = say.createYes()[language];
  return (await showInformation(say.createEvaluation(path)[language], yes)) === yes;
}
