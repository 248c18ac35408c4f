import * as vscode from 'vscode';
import { decode, glanceAt } from '../core/document/decode.ts';
import type { Problem } from '../core/problem.ts';

export interface OurFile {
  /** Absent when the file is none of ours, or cannot be read. */
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
}

/** Nothing to check. */
export const noFile: OurFile = { text: undefined, problems: [] };

/** A file as text. One that cannot be read is a problem only when it looks like one of ours. */
export async function readOurFile(
  uri: vscode.Uri,
  path: string,
  isWanted: (path: string, text: string) => boolean,
): Promise<OurFile> {
  const bytes = await vscode.workspace.fs.readFile(uri).then(
    (content) => content,
    () => undefined,
  );
  if (bytes === undefined) return noFile;
  const { text, problems } = decode(bytes);
  if (text !== undefined) return isWanted(path, text) ? { text, problems: [] } : noFile;
  const looksOurs = isWanted(path, glanceAt(bytes));
  return looksOurs
    ? { text: undefined, problems: problems.map((problem) => ({ fixes: [], related: [], ...problem })) }
    : noFile;
}
