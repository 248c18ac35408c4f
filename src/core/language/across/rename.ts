import * as say from '../../messages/language.ts';
import { wordEdit } from '../../rules/word-edit.ts';
import type { Edit, Span } from '../../text/span.ts';
import type { Words } from '../../text/words.ts';
import type { PlacedDefinition } from '../../workspace/repository.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { definitionsOf, type NameAt, nameAt, referencesTo } from './name-at.ts';

/** Changes to several files, by path. */
export type FileEdits = ReadonlyMap<string, readonly Edit[]>;

/** What can be renamed, by namespace, with the form of a new name. What monitoring or other tools own cannot. */
const namespaces: Readonly<Record<string, RegExp>> = {
  procedure: /^[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)*$/,
  knowledge: /^[\p{L}_][\p{L}\p{N}_.-]{0,119}$/u,
  cause: /^[\p{L}_][\p{L}\p{N}_.-]{0,119}$/u,
  solution: /^[\p{L}_][\p{L}\p{N}_.-]{0,119}$/u,
  incident: /^[\p{L}_][\p{L}\p{N}_.-]{0,119}$/u,
  rca: /^[\p{L}_][\p{L}\p{N}_.-]{0,119}$/u,
  factor: /^[A-Z]{1,3}-?\d{1,3}$/,
  service: /^[\p{L}_][\p{L}\p{N}_.-]{0,119}$/u,
  owner: /^@?[\p{L}_][\p{L}\p{N}_.-]{0,119}$/u,
};

/** A name that can be renamed: its place, and how it is written now. */
export interface Renamable {
  readonly span: Span;
  readonly written: string;
}

/** The name at an offset, when it can be renamed; else why not. */
export function renamableAt(workspace: Workspace, file: string, offset: number): Renamable | { readonly fault: Words } {
  const found = nameAt(workspace, file, offset);
  if (found === undefined) return { fault: say.nothingToRename() };
  const namespace = namespaceOf(found);
  if (namespaces[namespace] === undefined) return { fault: say.ownedElsewhere() };
  const text = workspace.text(file) ?? '';
  const span = innerSpan(text, found.span, namespace);
  return { span, written: found.isDefinition ? localName(found.names[0] as string) : text.slice(span.start, span.end) };
}

/**
 * The edits that rename what is named at an offset, with all that refer to it, in every file. Each keeps its own form:
 * `go_to_X_procedure` stays one, quotes stay quotes, hyphens stay hyphens.
 */
export function renameEdits(
  workspace: Workspace,
  file: string,
  offset: number,
  wanted: string,
): FileEdits | { readonly fault: Words } {
  const found = nameAt(workspace, file, offset);
  if (found === undefined) return { fault: say.nothingToRename() };
  const namespace = namespaceOf(found);
  const name = namespace === 'procedure' ? (/^go_to_(.+)_procedure$/.exec(wanted)?.[1] ?? wanted) : wanted;
  const form = namespaces[namespace];
  if (form === undefined) return { fault: say.ownedElsewhere() };
  if (!form.test(name)) return { fault: say.noSuchName(wanted) };
  const full = fullName(found, name);
  const isTaken = workspace.repository.definitions(full).length > 0 && !found.names.includes(full);
  if (isTaken) return { fault: say.nameTaken(name) };
  return collectEdits(workspace, found, namespace, name);
}

function collectEdits(
  workspace: Workspace,
  found: NameAt,
  namespace: string,
  name: string,
): FileEdits | { readonly fault: Words } {
  const edits = new Map<string, Edit[]>();
  const add = (path: string, edit: Edit) => edits.set(path, [...(edits.get(path) ?? []), edit]);
  for (const definition of definitionsOf(workspace, found.names)) {
    const edit = definitionEdit(workspace, definition, namespace, name);
    if (edit === undefined) return { fault: say.namedByFile(definition.file) };
    add(definition.file, edit);
  }
  for (const { file, span } of referencesTo(workspace, found.names)) {
    const text = workspace.text(file) ?? '';
    // Links by path stay, since no file moves.
    if (/[/\\]|\.(?:md|ya?ml)["']?$/i.test(text.slice(span.start, span.end))) continue;
    const inner = innerSpan(text, span, namespace);
    const old = text.slice(inner.start, inner.end);
    const word = namespace === 'procedure' && !old.includes('_') && old.includes('-') ? name.replace(/_/g, '-') : name;
    add(file, inner === span ? placed(file, text, span, word) : { span: inner, text: word });
  }
  return edits;
}

function definitionEdit(
  workspace: Workspace,
  { file, span }: PlacedDefinition,
  namespace: string,
  name: string,
): Edit | undefined {
  if (namespace !== 'procedure') return placed(file, workspace.text(file) ?? '', span, name);
  const document = workspace.file(file)?.documents.find(({ kind }) => kind.nameEdit !== undefined);
  return document?.kind.nameEdit?.(document.subject, name);
}

/** In Markdown a name stands as it is; in YAML its quotes stay, or it gets some where it needs them. */
function placed(file: string, text: string, span: Span, word: string): Edit {
  const isFrontMatter = /^---\r?\n/.test(text) && text.indexOf('\n---', 3) > span.start;
  return /\.(?:md|markdown)$/i.test(file) && !isFrontMatter ? { span, text: word } : wordEdit(text, span, word);
}

/** Of `go_to_X_procedure` the X. */
function innerSpan(text: string, span: Span, namespace: string): Span {
  if (namespace !== 'procedure') return unquoted(text, span);
  const match = /^(go_to_)(.+)_procedure$/.exec(text.slice(span.start, span.end));
  if (match === null) return unquoted(text, span);
  const start = span.start + (match[1] as string).length;
  return { start, end: start + (match[2] as string).length };
}

function unquoted(text: string, span: Span): Span {
  const written = text.slice(span.start, span.end);
  return written.length > 1 && /^(["']).*\1$/s.test(written) ? { start: span.start + 1, end: span.end - 1 } : span;
}

function namespaceOf({ names }: NameAt): string {
  const [first = ''] = names;
  return first.slice(0, first.indexOf(':'));
}

/** The name as people write it: `leak` of `cause:kb-pool/leak`. */
function localName(full: string): string {
  return full.replace(/^\w+:/, '').replace(/^.*[#/]/, '');
}

function fullName({ names }: NameAt, name: string): string {
  const [first = ''] = names;
  const scope = /^\w+:(?:.*[#/])?/.exec(first)?.[0] ?? '';
  return `${scope}${first.startsWith('procedure:') ? name.toLowerCase().replace(/-/g, '_') : name}`;
}
