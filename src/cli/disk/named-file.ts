import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { decode } from '../../core/document/decode.ts';
import { folderForFile, noSuchPath, unreadablePath, wrongFile } from '../../core/messages/command-line.ts';
import { UserError } from '../../core/user-error.ts';

/** Where a file is that a command was given. @throws UserError when it is not there, or is a folder */
export function expectFile(directory: string, name: string): string {
  const absolute = resolve(directory, name);
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (stats === undefined) throw new UserError(noSuchPath(name));
  if (stats.isDirectory()) throw new UserError(folderForFile(name));
  return absolute;
}

/** The text of a file that a command was given, of any size. @throws UserError when it cannot be read, or is no text */
export function readNamedText(directory: string, name: string): string {
  return textIn(readNamed(directory, name), name);
}

/** @throws UserError when the file cannot be read */
export function readNamed(directory: string, name: string): Buffer {
  try {
    return readFileSync(resolve(directory, name));
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new UserError(code === 'ENOENT' ? noSuchPath(name) : unreadablePath(name, code));
  }
}

/** @throws UserError when the bytes are no text */
export function textIn(bytes: Uint8Array, name: string): string {
  const { text, problems } = decode(bytes, Number.POSITIVE_INFINITY);
  if (text !== undefined) return text;
  throw new UserError(wrongFile(name, undefined, problems[0]?.message ?? { en: '', ja: '' }));
}
