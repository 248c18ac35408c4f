import * as vscode from 'vscode';
import type { Language } from '../core/text/words.ts';

/** The language of messages: the setting, else that of the editor. */
export function displayLanguage(): Language {
  const chosen = vscode.workspace.getConfiguration('hansei').get<string>('language', 'auto');
  if (chosen === 'en' || chosen === 'ja') return chosen;
  return vscode.env.language.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
