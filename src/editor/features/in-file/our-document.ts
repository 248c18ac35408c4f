import type * as vscode from 'vscode';
import { LineTable } from '../../../core/text/lines.ts';
import type { ReadFile } from '../../../core/workspace/readings.ts';
import type { Sessions } from '../../sessions.ts';
import type { WorkspaceSession } from '../../workspace-session.ts';

/** A document of ours as it is now. */
export interface OurDocument {
  readonly session: WorkspaceSession;
  /** Relative to the root. */
  readonly path: string;
  readonly text: string;
  readonly lines: LineTable;
  readonly file: ReadFile;
}

/** What is known of a document at its present version; undefined for one that is not ours. */
export function ourDocument(document: vscode.TextDocument, sessions: Sessions): OurDocument | undefined {
  const session = sessions.of(document.uri);
  if (session === undefined || !session.sync(document)) return undefined;
  const path = session.pathOfDocument(document);
  const file = session.workspace.file(path);
  if (file === undefined) return undefined;
  const text = document.getText();
  return { session, path, text, lines: new LineTable(text), file };
}
