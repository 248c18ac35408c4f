import type * as vscode from 'vscode';
import { isOurFormat, ourEndings } from '../core/workspace/file-names.ts';

const endings: Readonly<Record<string, string>> = { markdown: '.md', yaml: '.yml', json: '.json', jsonc: '.json' };

/** A path whose ending tells the format, also for a document that has not been saved yet. */
export function pathForReading({ uri, languageId }: vscode.TextDocument): string {
  return isOurFormat(uri.path) ? uri.path : `${uri.path}${endings[languageId] ?? ''}`;
}

/** Every file that could hold a document of ours, as a glob. */
export const ourFilesGlob = `**/*.{${ourEndings.join(',')}}`;

/** What our providers are asked about. */
export const documentSelector: vscode.DocumentSelector = [
  ...Object.keys(endings).map((language) => ({ language })),
  { pattern: ourFilesGlob },
];
