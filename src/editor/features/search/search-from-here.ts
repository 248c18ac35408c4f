import * as vscode from 'vscode';
import { incidentIn } from '../../../core/actions/incident-impact.ts';
import * as say from '../../../core/messages/search-from-here.ts';
import { type AlertQuery, queryFromAlert } from '../../../core/symptoms/alert-query.ts';
import { oneLine, queryFromEntry } from '../../../core/symptoms/query-text.ts';
import type { Words } from '../../../core/text/words.ts';
import { showInformation } from '../../notify.ts';
import type { Feature, Surroundings } from '../feature.ts';

/** Search from where one stands: the selected text, an alert on the clipboard, the open incident. Gives the query. */
export const searchFromHere = {
  handlers: (surroundings) => ({
    'hansei.searchSelection': () => searchSelection(surroundings),
    'hansei.searchClipboard': () => searchClipboard(surroundings),
    'hansei.searchIncident': () => searchIncident(surroundings),
  }),
} satisfies Feature;

function searchSelection(surroundings: Surroundings): string | undefined {
  const editor = vscode.window.activeTextEditor;
  const query = editor === undefined ? '' : oneLine(editor.document.getText(editor.selection));
  return query === '' ? tell(surroundings, say.nothingSelected()) : search(query);
}

const notes: Readonly<Record<AlertQuery['source'], Words | undefined>> = {
  alert: undefined,
  text: say.searchedAsText(),
  'too-long': say.tooLongForAlert(),
  nothing: say.emptyClipboard(),
};

async function searchClipboard(surroundings: Surroundings): Promise<string | undefined> {
  const { query, source } = queryFromAlert(await vscode.env.clipboard.readText());
  const note = notes[source];
  if (note !== undefined) tell(surroundings, note);
  return query === '' ? undefined : search(query);
}

function searchIncident(surroundings: Surroundings): string | undefined {
  const document = vscode.window.activeTextEditor?.document;
  const session = document === undefined ? undefined : surroundings.sessions.of(document.uri);
  if (document === undefined || session?.sync(document) !== true) return tell(surroundings, say.noIncidentOpen());
  const path = session.pathOfDocument(document);
  const [placed] = session.workspace.entriesOf(path);
  if (placed === undefined || incidentIn(session.workspace, path) === undefined)
    return tell(surroundings, say.noIncidentOpen());
  return search(queryFromEntry(placed.entry), document.uri);
}

/** @param without a file that is no answer: the one that is asked from */
function search(query: string, without?: vscode.Uri): string {
  void vscode.commands.executeCommand('hansei.searchSymptom', { query, without: without?.toString() });
  return query;
}

function tell({ host }: Surroundings, words: Words): undefined {
  void showInformation(words[host.language()]);
  return undefined;
}
