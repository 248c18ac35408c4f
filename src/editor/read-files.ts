import type * as vscode from 'vscode';
import { type OurFile, readOurFile } from './read-our-file.ts';

/** A file of a folder: its text when it may be ours, else what keeps it from being read. */
export interface FoundFile extends OurFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
}

const batch = 24;

/** The files that may be ours, read a few at a time. */
export async function* readFiles(
  uris: readonly vscode.Uri[],
  pathOf: (uri: vscode.Uri) => string,
  isWanted: (path: string, text: string) => boolean,
): AsyncGenerator<readonly FoundFile[]> {
  for (let first = 0; first < uris.length; first += batch) {
    const found = await Promise.all(
      uris.slice(first, first + batch).map(async (uri) => {
        const path = pathOf(uri);
        return { path, ...(await readOurFile(uri, path, isWanted)) };
      }),
    );
    yield found.filter(({ text, problems }) => text !== undefined || problems.length > 0);
  }
}
