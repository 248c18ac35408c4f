import * as vscode from 'vscode';
import type { Language } from '../core/text/words.ts';

/** What a page of ours is made of. */
interface WebviewPage {
  /** The name of its script in `dist/webview` and of its style in `media`. */
  readonly name: string;
  readonly language: Language;
  readonly className: string;
  /** What its script finds in `document.body.dataset.words`. */
  readonly words: unknown;
}

/** Where a page may load from: our scripts and our styles. */
export function webviewOptions(extension: vscode.Uri): vscode.WebviewOptions {
  const { joinPath } = vscode.Uri;
  return {
    enableScripts: true,
    localResourceRoots: [joinPath(extension, 'dist', 'webview'), joinPath(extension, 'media')],
  };
}

/**
 * A page without markup of its own beside script and style, and without data but the words of its controls. Only our
 * script runs (by nonce), only our style applies, and nothing is loaded from anywhere.
 */
export function webviewPage(webview: vscode.Webview, extension: vscode.Uri, page: WebviewPage): string {
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'webview', `${page.name}.js`));
  const style = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'media', `${page.name}.css`));
  const nonce = makeNonce();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>Hansei</title>
</head>
<body class="${page.className}" data-words="${escapeAttribute(JSON.stringify(page.words))}">
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
