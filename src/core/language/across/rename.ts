import { procedureName } from '../../document/procedure-name.ts';
import { addToGroup } from '../../group.ts';
import { nameFromTitle } from '../../kinds/runbook/names.ts';
import * as say from '../../messages/language.ts';
import { applyEdits, contains, type Edit, type Span } from '../../text/span.ts';
import type { Words } from '../../text/words.ts';
import type { FileFacts } from '../../workspace/facts.ts';
import { isMarkdown } from '../../workspace/file-names.ts';
import type { PlacedDefinition } from '../../workspace/repository.ts';
import { Workspace } from '../../workspace/workspace.ts';
import { definitionsOf, type NameAt, nameAt, referencesTo } from './name-at.ts';
import { addressName, innerSpan, isPath, placed, referenceEdit } from './written-name.ts';

/** Changes to several files, by path. */
type FileEdits = ReadonlyMap<string, readonly Edit[]>;

/** What can be renamed, by namespace, with the form of a new name. What monitoring or other tools own cannot. */
const namespaces: Readonly<Record<string, RegExp>> = {
  procedure: /^\p{L}[\p{L}\p{M}\p{N}]*(?:[_-][\p{L}\p{M}\p{N}]+)*$/u,
  knowledge: /^[\p{L}_][\p{L}\p{N}_.-]{0,119}$/u,
  cause: /^[\p{L}_][\p{L}\p{N}_.-]{0,119}$/u,
  solution: /^[\p{L}_][\p{L}\p{N}_.-]{0,119}$/u,
  incident: /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,119}$/u,
  rca: /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,119}$/u,
  factor: /^[A-Z]{1,3}-?\d{1,3}$/,
  service: /^[\p{L}_][\p{L}\p{N}_.-]{0,119}$/u,
  owner: /^@?[\p{L}_][\p{L}\p{N}_.-]{0,119}$/u,
};

/** A name that can be renamed: its place, and how it is written now. */
interface Renamable {
  readonly span: Span;
  readonly written: string;
}

/** The name at an offset, when it can be renamed; else why not. */
export function renamableAt(workspace: Workspace, file: string, offset: number): Renamable | { readonly fault: Words } {
  const found = nameAt(workspace, file, offset);
  if (found === undefined) return { fault: say.nothingToRename() };
  const namespace = namespaceOf(found);
  if (namespace === 'step') return { fault: say.stepsAreNumbered() };
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
  if (namespace === 'step') return { fault: say.stepsAreNumbered() };
  if (form === undefined) return { fault: say.ownedElsewhere() };
  if (!form.test(name)) return { fault: say.noSuchName(wanted) };
  const full = fullName(found, name);
  const files = new Set(definitionsOf(workspace, found.names).map((definition) => definition.file));
  if (files.size > 1) return { fault: say.definedTwice([...files]) };
  const isShared = namespace === 'service' || namespace === 'owner';
  const { repository } = workspace;
  const others = isShared ? repository.references(full) : repository.definitions(full);
  const isTaken = others.length > 0 && !found.names.includes(full);
  if (isTaken) return { fault: say.nameTaken(name) };
  const edits = collectEdits(workspace, found, namespace, name);
  const lost = namespace === 'procedure' || 'fault' in edits ? undefined : losingFile(workspace, found, full, edits);
  if (lost === undefined) return edits;
  const isId = (namespace === 'incident' || namespace === 'rca') && isMarkdown(lost);
  return { fault: isId ? say.notReadAsId(name, lost) : say.notReadAsName(name, lost) };
}

/** The first file in which the new name would not be found wherever the old one is: headings have ids of a few forms only. */
function losingFile(workspace: Workspace, { names }: NameAt, full: string, edits: FileEdits): string | undefined {
  const renamed = new Workspace(workspace.kinds, { around: workspace });
  for (const [file, list] of edits) {
    renamed.set(file, applyEdits(workspace.text(file) ?? '', list));
    if (timesSaid(renamed.facts(file), [full]) < timesSaid(workspace.facts(file), names)) return file;
  }
  return undefined;
}

function timesSaid({ definitions, references }: FileFacts, names: readonly string[]): number {
  return [...definitions, ...references].filter(({ name }) => names.includes(name)).length;
}

function collectEdits(
  workspace: Workspace,
  found: NameAt,
  namespace: string,
  name: string,
): FileEdits | { readonly fault: Words } {
  const edits = new Map<string, Edit[]>();
  const add = (path: string, edit: Edit) => addToGroup(edits, path, edit);
  const definitions = definitionsOf(workspace, found.names);
  for (const definition of definitions) {
    const edit = definitionEdit(workspace, definition, namespace, name);
    if (edit === undefined) return { fault: say.namedByFile(definition.file) };
    add(definition.file, edit);
  }
  for (const { file, span } of referencesTo(workspace, found.names)) {
    const text = workspace.text(file) ?? '';
    // Links by path stay, since no file moves; an address follows when nothing else of the runbook answers to it.
    if (!isPath(text, span)) add(file, referenceEdit(file, text, span, namespace, name));
    else {
      const end = namespace === 'procedure' ? addressName(text, span) : undefined;
      if (end !== undefined && !isStillAnswered(definitions, text.slice(end.start, end.end)))
        add(file, { span: end, text: name });
    }
  }
  return edits;
}

/** A runbook answers to its file's name and its title whatever its id is. */
function isStillAnswered(definitions: readonly PlacedDefinition[], written: string): boolean {
  const name = procedureName(written);
  return definitions.some(({ file, title }) => procedureName(file) === name || nameFromTitle(title) === name);
}

function definitionEdit(
  workspace: Workspace,
  { file, span }: PlacedDefinition,
  namespace: string,
  name: string,
): Edit | undefined {
  if (namespace !== 'procedure') return placed(file, workspace.text(file) ?? '', span, name);
  const document = workspace
    .file(file)
    ?.documents.find(({ kind, subject }) => kind.nameEdit !== undefined && contains(subject.source.root.value, span));
  return document?.kind.nameEdit?.(document.subject, name);
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
