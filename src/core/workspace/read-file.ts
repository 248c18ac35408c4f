import type { MarkdownDocument } from '../document/markdown-document.ts';
import { readMarkdown } from '../document/read-markdown.ts';
import { readYaml } from '../document/read-yaml.ts';
import type { SourceDocument } from '../document/source.ts';
import { isMap, type Value } from '../document/value.ts';
import { anyHint } from '../kinds/hints.ts';
import type { Kind } from '../kinds/kind.ts';
import type { SyntaxProblem } from '../problem.ts';
import type { Settings } from '../settings.ts';
import { isData, isMarkdown } from './file-names.ts';
import { type Matches, matchAny } from './globs.ts';

/** One document of a file, with the kind that it is of. */
export interface KindDocument {
  readonly kind: Kind;
  readonly document: SourceDocument;
}

/** A file that was read: nothing in `documents` when it is not one of ours. */
export interface FileReading {
  readonly path: string;
  readonly text: string;
  readonly markdown: MarkdownDocument | undefined;
  readonly documents: readonly KindDocument[];
  /** Problems of syntax; empty for files that are not ours. */
  readonly syntax: readonly SyntaxProblem[];
}

/** Decides what a file holds. Made once for one set of settings. */
export interface FileReader {
  read(path: string, text: string): FileReading;
}

export function createFileReader(kinds: readonly Kind[], settings: Settings): FileReader {
  const excluded = matchAny(settings.exclude.all);
  const excludedKinds = globsOf(kinds, ({ id }) => settings.exclude.byKind[id] ?? []);
  const includedKinds = globsOf(kinds, ({ id }) => settings.include.byKind[id] ?? []);
  const placedKinds = kinds.filter(({ recognition }) => recognition.path !== undefined);
  const hints = anyHint(kinds);
  return {
    read(path, text) {
      const placed = placedKinds.find(({ recognition }) => recognition.path === path);
      if (placed !== undefined) return readYamlFile(path, text, [], placed, hints);
      if (excluded(path)) return nothing(path, text);
      const left = excludedKinds.filter(({ matches }) => matches(path));
      const allowed = left.length === 0 ? kinds : kinds.filter((kind) => left.every((other) => other.kind !== kind));
      const named = includedKinds.filter(({ kind, matches }) => allowed.includes(kind) && matches(path));
      const first = named[0]?.kind;
      if (isMarkdown(path)) return readMarkdownFile(path, text, allowed, first);
      if (isData(path)) return readYamlFile(path, text, allowed, first, hints);
      return nothing(path, text);
    },
  };
}

/** The kinds that have globs. */
function globsOf(
  kinds: readonly Kind[],
  globs: (kind: Kind) => readonly string[],
): readonly { readonly kind: Kind; readonly matches: Matches }[] {
  return kinds.flatMap((kind) => (globs(kind).length === 0 ? [] : [{ kind, matches: matchAny(globs(kind)) }]));
}

/** @param named the kind that the path has, where its content tells none */
function readYamlFile(
  path: string,
  text: string,
  kinds: readonly Kind[],
  named: Kind | undefined,
  hints: RegExp,
): FileReading {
  if (named === undefined && !hints.test(text)) return nothing(path, text);
  const reading = readYaml(text);
  const documents: KindDocument[] = [];
  for (const document of reading.documents) {
    const kind = kinds.find((candidate) => holds(candidate, document.value)) ?? named;
    if (kind !== undefined) documents.push({ kind, document });
  }
  const ours =
    documents.length > 0 ||
    kinds.some(({ recognition: { rootKey, isOther } }) => isOther === undefined && beginsWith(text, rootKey));
  return { path, text, markdown: undefined, documents, syntax: ours ? reading.problems : [] };
}

function readMarkdownFile(path: string, text: string, kinds: readonly Kind[], named: Kind | undefined): FileReading {
  const markdown = readMarkdown(text);
  const chosen = kindsOf(markdown, kinds, named);
  const documents: KindDocument[] = [];
  for (const kind of chosen)
    if (kind.fromMarkdown !== undefined) documents.push({ kind, document: kind.fromMarkdown(markdown, path) });
  const checked = chosen.some(({ validate }) => validate !== undefined);
  return { path, text, markdown, documents, syntax: checked ? markdown.problems : [] };
}

function kindsOf(markdown: MarkdownDocument, kinds: readonly Kind[], named: Kind | undefined): readonly Kind[] {
  const value = markdown.frontMatter?.document.value;
  const written = isMap(value) && typeof value['kind'] === 'string' ? value['kind'] : undefined;
  const declared = kinds.filter(
    ({ recognition }) => written !== undefined && recognition.frontMatter?.includes(written),
  );
  const isOpen = declared.length === 0 || declared.some(isReport);
  const isOfKind = (kind: Kind): boolean =>
    declared.includes(kind) || (isOpen && kind.recognition.markdown?.matches(markdown) === true);
  // A report may have headings such as Impact and Resolution, which alone would make a page a runbook.
  const found = kinds.filter((kind) => isReport(kind) && isOfKind(kind));
  if (found.length > 0) return found;
  const others = kinds.filter((kind) => !isReport(kind) && isOfKind(kind));
  return others.length > 0 || named === undefined ? others : [named];
}

/** A postmortem may hold the analysis as well, and the other way round. */
function isReport({ recognition }: Kind): boolean {
  return recognition.isReport === true;
}

function holds({ recognition }: Kind, value: Value): boolean {
  if (recognition.rootKey !== undefined && isMap(value) && Object.hasOwn(value, recognition.rootKey))
    return recognition.isOther?.(value) !== true;
  return recognition.shape?.matches(value) === true;
}

/** True when a line begins with the key: then even a file that cannot be parsed is known to be ours. */
function beginsWith(text: string, key: string | undefined): boolean {
  if (key === undefined) return false;
  const at = text.startsWith(key) ? 0 : text.indexOf(`\n${key}`) + 1;
  return (at > 0 || text.startsWith(key)) && /^[ \t]*[:：]/.test(text.slice(at + key.length, at + key.length + 10));
}

function nothing(path: string, text: string): FileReading {
  return { path, text, markdown: undefined, documents: [], syntax: [] };
}
