import type * as vscode from 'vscode';
import { searchWords } from '../../../core/messages/search-view.ts';
import type { Language } from '../../../core/text/words.ts';
import { webviewPage } from '../../webview-page.ts';

/** The page of the search view, in the side bar or as a panel. */
export function searchPage(webview: vscode.Webview, extension: vscode.Uri, language: Language, panel: boolean): string {
  const className = panel ? 'panel' : 'view';
  return webviewPage(webview, extension, { name: 'search', language, className, words: searchWords(language) });
}
