import * as vscode from 'vscode';
import { decode, glanceAt, largestFile } from '../core/document/decode.ts';
import { unreadablePath } from '../core/messages/command-line.ts';
import { linkNotRead } from '../core/messages/open-file.ts';
import { type Problem, problemOfSyntax } from '../core/problem.ts';
import { isFile } from './is-there.ts';
import { glanceAtFile, isBelowLink, unreadTarget } from './leads-out.ts';

export interface OurFile {
  /** Absent when the file is none of ours, or cannot be read. */
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
}

/** Nothing to check. */
export const noFile: OurFile = { text: undefined, problems: [] };

/**
 * A file as text. One that is no text is a problem only when it looks like one of ours; one that may not be read could be
 * one, as on the command line.
 */
export async function readOurFile(
  uri: vscode.Uri,
  path: string,
  isWanted: (path: string, text: string) => boolean,
): Promise<OurFile> {
  const bytes = await vscode.workspace.fs.readFile(uri).then(
    (content) => content,
    (error: unknown) => forbidden(error),
  );
  if (typeof bytes === 'string')
    return { text: undefined, problems: [{ ...unreadable, message: unreadablePath(path, bytes) }] };
  return bytes === undefined ? noFile : ourFileOf(bytes, path, isWanted);
}

/**
 * The same for a file that may be a link, or a pipe or a device, which a search for files does not find: to read one might
 * never end. A link that leads out of the repository is not read; it is a problem when it looks like one of ours. A file
 * below a link to a folder has another path, if it is read at all.
 * @param folder that the file is below
 */
export async function readIfInside(
  folder: vscode.Uri,
  uri: vscode.Uri,
  path: string,
  isWanted: (path: string, text: string) => boolean,
): Promise<OurFile> {
  if (await isBelowLink(folder, uri)) return noFile;
  const target = await unreadTarget(folder, uri);
  if (target === undefined) return (await isFile(uri)) ? readOurFile(uri, path, isWanted) : noFile;
  const looksOurs = isWanted(path, await glanceAtFile(target).catch(() => ''));
  return looksOurs ? { text: undefined, problems: [{ ...unreadable, message: linkNotRead(path, target) }] } : noFile;
}

/**
 * The text of an open document, as its file would be read: one that is too large is a problem.
 * @returns undefined for a text of any other size
 */
export function tooLargeToRead(
  text: string,
  path: string,
  isWanted: (path: string, text: string) => boolean,
): OurFile | undefined {
  const mostBytes = 3;
  if (text.length * mostBytes <= largestFile) return undefined;
  const bytes = new TextEncoder().encode(text);
  return bytes.length > largestFile ? ourFileOf(bytes, path, isWanted) : undefined;
}

function ourFileOf(bytes: Uint8Array, path: string, isWanted: (path: string, text: string) => boolean): OurFile {
  const { text, problems } = decode(bytes);
  if (text !== undefined) return isWanted(path, text) ? { text, problems: [] } : noFile;
  const looksOurs = isWanted(path, glanceAt(bytes));
  return looksOurs ? { text: undefined, problems: problems.map(problemOfSyntax) } : noFile;
}

/** What may not be read; its message says why. */
export const unreadable = {
  code: 'document/unreadable',
  severity: 'error',
  span: { start: 0, end: 1 },
  fixes: [],
  related: [],
} as const;

/** @returns why a file or folder may not be read, as the operating system names it; undefined for one that is gone, or is no file */
export function forbidden(error: unknown): string | undefined {
  if (!(error instanceof vscode.FileSystemError) || error.code !== 'NoPermissions') return undefined;
  return /\bE[A-Z]{3,}\b/.exec(error.message)?.[0] ?? error.code;
}
