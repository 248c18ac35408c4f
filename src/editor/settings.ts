import * as vscode from 'vscode';
import { type Language, languageNamed, languageOfLocale } from '../core/text/words.ts';

/** Whether a setting is on where a file is: it is unless somebody switches it off. */
export function isOn(
  name: 'validation.enable' | 'codeLens.enable' | 'updateLinksOnFileMove',
  uri: vscode.Uri | undefined,
): boolean {
  return vscode.workspace.getConfiguration('hansei', uri).get<boolean>(name) !== false;
}

/** The language of messages: the one that is set, else that of VS Code. */
export function displayLanguage(): Language {
  const chosen = vscode.workspace.getConfiguration('hansei').get<string>('language');
  return languageNamed(chosen) ?? languageOfLocale(vscode.env.language);
}

/** How similar a result has to be, 0 to 1; undefined where the person leaves that to the repository. */
export function searchThreshold(folder: vscode.Uri | undefined): number | undefined {
  const threshold = vscode.workspace.getConfiguration('hansei', folder).get<number | null>('search.threshold');
  return typeof threshold === 'number' && threshold >= 0 && threshold <= 1 ? threshold : undefined;
}

/** What the person goes by in timelines and action items; '' when nothing is set. */
export function actor(): string {
  return vscode.workspace.getConfiguration('hansei').get<string>('actor', '').trim();
}
