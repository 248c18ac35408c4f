import { closeSync, constants, lstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { decode, glanceAt, glanceLength, largestFile } from '../../core/document/decode.ts';
import {
  linkNotRead,
  nameNotUtf8,
  unreadableFolder,
  unreadablePath,
  wrongFile,
} from '../../core/messages/command-line.ts';
import { type Problem, problemOfSyntax } from '../../core/problem.ts';
import type { Settings } from '../../core/settings.ts';
import type { Words } from '../../core/text/words.ts';
import { matchAny } from '../../core/workspace/globs.ts';
import { mayBeOursBy } from '../../core/workspace/may-be-ours-by.ts';
import { listFiles } from './list-files.ts';
import { isFolder, isOutside, targetOutside } from './paths.ts';
import { repositoryOf } from './root.ts';

/** The text of a file, or what is to be said of one that has none, if it is ours: `glance` is how it begins. */
export type SourceText =
  | { readonly text: string }
  | { readonly problems: readonly Problem[]; readonly glance?: string };

/** A problem of this code names its file itself. */
const unreadable = 'document/unreadable';

/** Gone since it was listed, a link that leads nowhere, or a folder with the name of a file. */
const isNoFile = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'ELOOP']);

/** A file as it was on the disk at one moment. */
export class SourceFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** Let go once it is text: a large repository is in memory once. */
  #bytes: Uint8Array | undefined;
  #text: SourceText | undefined;

  constructor(root: string, path: string) {
    this.path = path;
    try {
      const bytes = withoutLink(`${root}/${path}`) ?? this.#linked(root);
      this.#bytes = bytes.length > largestFile ? this.#outlined(bytes) : bytes;
    } catch (error) {
      const reason = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
      const words = whyUnreadable(root, path, reason);
      const problems = words === undefined ? [] : [unreadableFile(words)];
      const glance = reason === 'ERR_FS_FILE_TOO_LARGE' ? { glance: beginningOf(`${root}/${path}`) } : {};
      this.#text = { problems, ...glance };
    }
  }

  /**
   * A link that leads out of the repository is not read: whoever made that must not choose which file of the person's is
   * shown in a log. How it begins tells whether that is worth a word.
   */
  #linked(root: string): Uint8Array {
    const absolute = `${root}/${this.path}`;
    const target = isOutside(this.path) ? undefined : targetOutside(repositoryOf(root), absolute);
    if (target === undefined) return readFileSync(absolute);
    const glance = beginningOf(absolute);
    this.#text = { problems: [unreadableFile(linkNotRead(this.path, target))], glance };
    return Buffer.from(`${target}\n${glance}`);
  }

  /** Too large for us: all that is said of it rests on how it begins and on its size, and a folder may be full of such. */
  #outlined(bytes: Uint8Array): Uint8Array {
    this.#text = textOf(bytes);
    return Buffer.concat([bytes.subarray(0, glanceLength), Buffer.from(`${bytes.length}`)]);
  }

  /**
   * What it holds; of one that is too large, what tells it from others; undefined when that could not be read or has become
   * text already.
   */
  get bytes(): Uint8Array | undefined {
    return this.#bytes;
  }

  get text(): SourceText {
    this.#text ??= textOf(this.#bytes ?? new Uint8Array());
    this.#bytes = undefined;
    return this.#text;
  }
}

/** Every file of a root that could be ours, and others that are named; folders that may not be read among them. */
export function readSourceFiles(root: string, more: readonly string[] = []): readonly SourceFile[] {
  return [...new Set([...listFiles(root), ...more])].map((path) => new SourceFile(root, path));
}

/** Undefined for what is no file. A name in another encoding is listed with a character that stands for what it is not. */
function whyUnreadable(root: string, path: string, reason: string): Words | undefined {
  if (reason === 'ENOENT' && path.includes('\ufffd')) return nameNotUtf8(path);
  if (isNoFile.has(reason)) return undefined;
  return (isFolder(`${root}/${path}`) ? unreadableFolder : unreadablePath)(path, reason);
}

/** The types know words only, and that every system has the flag. */
const withoutLinks = (constants.O_RDONLY | constants.O_NOFOLLOW) as unknown as string;
const isFlagThere = (constants.O_NOFOLLOW as number | undefined) !== undefined;

/** What a file holds; undefined for a link. Only Windows has to be asked for that by itself: it does not know the flag. */
function withoutLink(path: string): Uint8Array | undefined {
  if (!isFlagThere) return lstatSync(path).isSymbolicLink() ? undefined : readFileSync(path);
  try {
    return readFileSync(path, { flag: withoutLinks });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOOP') return undefined;
    throw error;
  }
}

function beginningOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(glanceLength);
    return glanceAt(bytes.subarray(0, readSync(file, bytes)));
  } finally {
    closeSync(file);
  }
}

/** Bytes as text, or what is to be said of them. */
export function textOf(bytes: Uint8Array): SourceText {
  const decoded = decode(bytes);
  if (decoded.text !== undefined) return { text: decoded.text };
  return { problems: decoded.problems.map(problemOfSyntax), glance: glanceAt(bytes) };
}

/** What is to be said of a file that is no text for us: nothing where it is none of ours, or the configuration leaves it out. */
export function problemsOfOurs(
  { path, text }: Pick<SourceFile, 'path' | 'text'>,
  settings: Settings,
): readonly Problem[] {
  if ('text' in text || matchAny(settings.exclude.all)(path)) return [];
  const { problems, glance } = text;
  return glance === undefined || mayBeOursBy(settings)(path, glance) ? problems : [];
}

/** What is wrong with a file as a whole, beginning with its name. @param shown its path as the person knows it */
export function wordsOfFile(shown: string, { code, message }: Problem): Words {
  return code === unreadable ? message : wrongFile(shown, undefined, message);
}

function unreadableFile(message: Words): Problem {
  return problemOfSyntax({ code: unreadable, severity: 'error', span: { start: 0, end: 1 }, message });
}
