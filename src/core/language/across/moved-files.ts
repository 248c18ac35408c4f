import { procedureName } from '../../document/procedure-name.ts';
import { type Value, valueAt } from '../../document/value.ts';
import { textsOf } from '../../document/walk.ts';
import { nameFromTitle } from '../../kinds/runbook/names.ts';
import { linkPath } from '../../text/escape-markdown.ts';
import type { Edit } from '../../text/span.ts';
import { isMarkdown } from '../../workspace/file-names.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { markdownLinks } from './markdown-links.ts';
import { decodedPath, folderOf, relativePathFrom, resolvePath } from './paths.ts';
import { addressName, isPath, isYaml, referenceEdit } from './written-name.ts';

/** A file or folder that is moved or renamed. Paths are relative to the root, with `/`. */
export interface FileMove {
  readonly from: string;
  readonly to: string;
}

interface FollowOptions {
  /** False: the links of Markdown texts are somebody else's work. */
  readonly markdown?: boolean;
  /** Markdown pages that are none of our documents, by path. */
  readonly pages?: ReadonlyMap<string, string>;
}

/**
 * The edits by which links follow moved files, by the path that each file has before the move: links of Markdown, paths
 * in YAML, addresses that end in the path, and the names of runbooks that are known by their file.
 */
export function editsForMovedFiles(
  workspace: Workspace,
  moves: readonly FileMove[],
  options: FollowOptions = {},
): ReadonlyMap<string, readonly Edit[]> {
  if (moves.length === 0) return new Map();
  const moved = movedBy(moves);
  const edits = new Map<string, Edit[]>();
  const add = (path: string, found: readonly Edit[]) => {
    if (found.length > 0) edits.set(path, [...(edits.get(path) ?? []), ...found]);
  };
  const exists = (path: string) => workspace.text(path) !== undefined || moved(path) !== path;
  if (options.markdown !== false) {
    for (const [path, text] of options.pages ?? [])
      if (workspace.text(path) === undefined)
        add(
          path,
          pageEdits(path, text, moved, () => true),
        );
  }
  for (const path of workspace.paths) {
    const text = workspace.text(path) ?? '';
    if (isMarkdown(path) && options.markdown !== false)
      add(
        path,
        pageEdits(path, text, moved, () => true),
      );
    if (concerns(path, text, moves, moved)) add(path, valueEdits(workspace, path, moved, exists));
  }
  for (const path of [...workspace.paths]) addNames(workspace, path, moved, add);
  return edits;
}

type Moved = (path: string) => string;

function movedBy(moves: readonly FileMove[]): Moved {
  return (path) => {
    for (const { from, to } of moves) {
      if (path === from) return to;
      if (path.startsWith(`${from}/`)) return to + path.slice(from.length);
    }
    return path;
  };
}

/** A quick look: only a file that moves, or that names the end of what moves, needs to be read. */
function concerns(path: string, text: string, moves: readonly FileMove[], moved: Moved): boolean {
  return moved(path) !== path || moves.some(({ from }) => text.includes(from.slice(from.lastIndexOf('/') + 1)));
}

function pageEdits(path: string, text: string, moved: Moved, exists: (path: string) => boolean): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { text: written, span, isBracketed } of markdownLinks(text)) {
    const cut = written.search(/[?#]/);
    const end = cut < 0 ? written.length : cut;
    const target = decodedPath(written.slice(0, end));
    if (target === undefined || target === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(target)) continue;
    const next = followed(path, target, moved, exists, { fromFolder: !target.startsWith('/') });
    if (next === undefined) continue;
    const isEncoded = target !== written.slice(0, end);
    const isPlain = isBracketed && !/[%?#&<>\\]/.test(next);
    const shown = isEncoded ? encodedPath(next) : isPlain ? next : linkPath(next);
    edits.push({ span: { start: span.start, end: span.start + end }, text: shown });
  }
  return edits;
}

/** For addresses, and links whose letters are encoded too. */
function encodedPath(path: string): string {
  return encodeURI(path).replace(/[?#()]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Paths that are values of YAML: from the file's own folder, or from the root. */
function valueEdits(
  workspace: Workspace,
  path: string,
  moved: Moved,
  exists: (path: string) => boolean,
): readonly Edit[] {
  const edits = new Map<number, Edit>();
  for (const { subject } of workspace.file(path)?.documents ?? []) {
    for (const { at, value } of textsOf(subject.value as never)) {
      const span = subject.source.find(at);
      if (span === undefined || value.length > 1000 || /[\r\n]/.test(value) || !isYaml(path, subject.text, span.start))
        continue;
      const raw = subject.text.slice(span.start, span.end);
      const from = raw.indexOf(value);
      if (from < 0) continue;
      const next = followedValue(path, value, moved, exists);
      const start = span.start + from;
      if (next !== undefined) edits.set(start, { span: { start, end: start + value.length }, text: next });
    }
  }
  return [...edits.values()];
}

function followedValue(
  path: string,
  value: string,
  moved: Moved,
  exists: (path: string) => boolean,
): string | undefined {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(value)) return followedAddress(value, moved);
  if (!/^[^\s:*?"<>|{}]+\.\w{1,8}(?:#.*)?$/.test(value)) return undefined;
  const cut = value.indexOf('#');
  const target = cut < 0 ? value : value.slice(0, cut);
  const rest = value.slice(target.length);
  const near = followed(path, target, moved, exists, { fromFolder: true });
  if (near !== undefined) return near + rest;
  const nearby = resolvePath(folderOf(path), target);
  if (nearby !== undefined && exists(nearby)) return undefined;
  const far = followed(path, target, moved, exists, { fromFolder: false });
  return far === undefined ? undefined : far + rest;
}

/** An address follows when it ends in the file's whole path, folder included: then it can be no other file. */
function followedAddress(url: string, moved: Moved): string | undefined {
  const end = /[?#]/.exec(url)?.index ?? url.length;
  const from = url.indexOf('/', url.indexOf('://') + 3) + 1;
  if (from <= 0) return undefined;
  const parts = url.slice(from, end).split('/');
  for (let first = 0; first < parts.length - 1; first++) {
    const written = parts.slice(first).join('/');
    const path = decodedPath(written);
    if (path === undefined || moved(path) === path || !/\.\w{1,8}$/.test(path)) continue;
    const shown = path === written ? moved(path) : encodedPath(moved(path));
    return url.slice(0, end - written.length) + shown + url.slice(end);
  }
  return undefined;
}

/** The path as it is to be written after the move; undefined when it stays as it is. */
function followed(
  path: string,
  target: string,
  moved: Moved,
  exists: (path: string) => boolean,
  { fromFolder }: { readonly fromFolder: boolean },
): string | undefined {
  const file = resolvePath(fromFolder ? folderOf(path) : '', target);
  if (file === undefined || file === '' || !exists(file)) return undefined;
  const next = moved(file);
  if (next === file && (!fromFolder || moved(path) === path)) return undefined;
  const ending = target.endsWith('/') ? '/' : '';
  if (!fromFolder) return `${target.startsWith('/') ? '/' : ''}${next}${ending}`;
  const relative = relativePathFrom(folderOf(moved(path)), next) + ending;
  const shown = target.startsWith('./') && !relative.startsWith('../') ? `./${relative}` : relative;
  return shown === target ? undefined : shown;
}

/** A runbook that only its file's name gives a name is called anew wherever it is named. */
function addNames(
  workspace: Workspace,
  path: string,
  moved: Moved,
  add: (path: string, edits: readonly Edit[]) => void,
): void {
  const [old, next] = [procedureName(path), procedureName(moved(path))];
  if (old === next) return;
  const name = `procedure:${old}`;
  const definitions = workspace.repository.definitions(name);
  const isLost =
    definitions.length > 0 && definitions.every(({ file, title }) => file === path && nameFromTitle(title) !== old);
  if (!isLost || hasId(workspace, path, old) || !/^[A-Za-z0-9][\w-]{0,119}$/.test(next)) return;
  for (const { file, span } of workspace.repository.references(name)) {
    const text = workspace.text(file) ?? '';
    if (!isPath(text, span)) add(file, [referenceEdit(file, text, span, 'procedure', next)]);
    else {
      const end = addressName(text, span);
      if (end === undefined || followedAddress(text.slice(span.start, span.end), moved) !== undefined) continue;
      add(file, [{ span: end, text: next }]);
    }
  }
}

function hasId(workspace: Workspace, path: string, name: string): boolean {
  return (workspace.file(path)?.documents ?? []).some(({ subject }) => {
    const id = valueAt(subject.value as Value, '/diagnostic_procedure/metadata/id');
    return typeof id === 'string' && procedureName(id) === name;
  });
}
