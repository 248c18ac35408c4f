import * as vscode from 'vscode';
import type { RowPiece } from '../core/incident/table-row.ts';

/** Pieces as a snippet that stops at each of their holes. */
export function snippetOf(pieces: readonly RowPiece[]): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  for (const piece of pieces) {
    if ('text' in piece) snippet.appendText(piece.text);
    else if (piece.hole === '') snippet.appendTabstop();
    else snippet.appendPlaceholder(piece.hole);
  }
  return snippet;
}
