import type * as vscode from 'vscode';

const endings: Readonly<Record<string, string>> = { markdown: '.md', yaml: '.yml', json: '.json', jsonc: '.json' };
const ourFiles = /\.(?:md|markdown|ya?ml|json)$/i;

/** A path whose ending tells the format, also for a document that has not been saved yet. */
export function pathForReading({ uri, languageId }: vscode.TextDocument): string {
  return ourFiles.test(uri.path) ? uri.path : `${uri.path}${endings[languageId] ?? ''}`;
}

/** Files whose ending says that they could hold a document of ours. */
export function isOurFormat(path: string): boolean {
  return ourFiles.test(path);
}

/** What our providers are asked about. */
export const documentSelector: vscode.DocumentSelector = [
  ...Object.keys(endings).map((language) => ({ language })),
  { pattern: '**/*.{md,markdown,yml,yaml,json}' },
];
