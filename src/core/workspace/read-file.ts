import type { MarkdownDocument } from '../document/markdown-document.ts';
import { readMarkdown } from '../document/read-markdown.ts';
import { readYaml } from '../document/read-yaml.ts';
import type { SourceDocument } from '../document/source.ts';
import { isMap, type Value } from '../document/value.ts';
import type { Kind } from '../kinds/kind.ts';
import type { SyntaxProblem } from '../problem.ts';
import type { Settings } from '../settings.ts';
import { configPath } from './file-names.ts';
import { matchAny } from './globs.ts';

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

export { configPath };

export function createFileReader(kinds: readonly Kind[], settings: Settings): FileReader {
  const excluded = matchAny(settings.exclude.all);
  const excludedKind = new Map(kinds.map(({ id }) => [id, matchAny(settings.exclude.byKind[id] ?? [])]));
  const includedKind = new Map(kinds.map(({ id }) => [id, matchAny(settings.include.byKind[id] ?? [])]));
  const page = matchAny(settings.knowledge.include);
  return {
    read(path, text) {
      if (path !== configPath && excluded(path)) return nothing(path, text);
      const allowed = kinds.filter(({ id }) => excludedKind.get(id)?.(path) !== true);
      const named = allowed.filter(({ id }) => includedKind.get(id)?.(path) === true || (id === 'page' && page(path)));
      if (/\.(md|markdown)$/i.test(path)) return readMarkdownFile(path, text, allowed, named);
      if (/\.(ya?ml|json)$/i.test(path)) return readYamlFile(path, text, allowed, named);
      return nothing(path, text);
    },
  };
}

function readYamlFile(path: string, text: string, kinds: readonly Kind[], named: readonly Kind[]): FileReading {
  const possible =
    path === configPath ? kinds.filter(({ id }) => id === 'config') : kinds.filter((kind) => mayHold(kind, text));
  if (possible.length === 0 && named.length === 0) return nothing(path, text);
  const reading = readYaml(text);
  const documents: KindDocument[] = [];
  for (const document of reading.documents) {
    const kind = possible.find((candidate) => path === configPath || holds(candidate, document.value)) ?? named[0];
    if (kind !== undefined) documents.push({ kind, document });
  }
  const ours =
    documents.length > 0 ||
    possible.some(({ recognition: { rootKey, isOther } }) => isOther === undefined && beginsWith(text, rootKey));
  return { path, text, markdown: undefined, documents, syntax: ours ? reading.problems : [] };
}

function readMarkdownFile(path: string, text: string, kinds: readonly Kind[], named: readonly Kind[]): FileReading {
  const markdown = readMarkdown(text);
  const value = markdown.frontMatter?.document.value;
  const declared = isMap(value) && typeof value['kind'] === 'string' ? value['kind'] : undefined;
  const found = kinds.filter(({ recognition }) =>
    declared === undefined || !kinds.some((kind) => kind.recognition.frontMatter?.includes(declared))
      ? recognition.markdown?.(markdown) === true
      : recognition.frontMatter?.includes(declared) === true ||
        (recognition.markdown?.(markdown) === true && isReport(declared)),
  );
  // A report may have headings such as Impact and Resolution, which alone would make a page a runbook.
  const reports = found.filter(({ id }) => isReport(id));
  const chosen = reports.length > 0 ? reports : found.length > 0 ? found : named.slice(0, 1);
  const documents = chosen.flatMap((kind) =>
    kind.fromMarkdown === undefined ? [] : [{ kind, document: kind.fromMarkdown(markdown, path) }],
  );
  const checked = chosen.some(({ validate }) => validate !== undefined);
  return { path, text, markdown, documents, syntax: checked ? markdown.problems : [] };
}

/** A postmortem may hold the analysis as well, and the other way round. */
function isReport(declared: string): boolean {
  return ['timeline', 'postmortem', 'rca'].includes(declared);
}

function mayHold({ recognition }: Kind, text: string): boolean {
  const hint = recognition.rootKey ?? recognition.shape?.hint;
  if (typeof hint === 'object') return hint.some((word) => text.includes(word));
  return hint !== undefined && text.includes(hint);
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
