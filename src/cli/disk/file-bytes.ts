import { readFileSync, statSync } from 'node:fs';

/**
 * What a file holds. A pipe and a device are none: to read them might never end, and a link in a repository may lead to one.
 * @returns undefined where there is no file
 * @throws the error of the operating system when it may not be read
 */
export function fileBytes(path: string): Buffer | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path) : undefined;
}

/** The same as text, without a byte order mark. */
export function fileText(path: string): string | undefined {
  return fileBytes(path)
    ?.toString('utf8')
    .replace(/^\uFEFF/, '');
}
