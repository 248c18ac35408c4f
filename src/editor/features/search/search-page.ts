import * as vscode from 'vscode';
import { searchWords } from '../../../core/messages/search-view.ts';
import type { Language } from '../../../core/text/words.ts';

/**
 * The page of the search view: no markup of its own beside script and style, no data but the words of its controls.
 * Only our script runs (by nonce), only our style applies, and nothing is loaded from anywhere.
 */
export function searchPage(webview: vscode.Webview, extension: vscode.Uri, language: Language, panel: boolean): string {
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'webview', 'search.js'));
  const style = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'media', 'search.css'));
  const nonce = makeNonce();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>Hansei</title>
</head>
<body class="${panel ? 'panel' : 'view'}" data-words="${escapeAttribute(JSON.stringify(searchWords(language)))}">
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function makeNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
