import { wordEdit } from '../../document/word-edit.ts';
import { sloOfWords } from '../../impact/slo-levels.ts';
import type { Span } from '../../text/span.ts';
import { isMarkdown } from '../../workspace/file-names.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { tablePlaceAt } from './table-place.ts';
import { isYaml, quotedLength } from './written-name.ts';
import { yamlPlaceAt } from './yaml-place.ts';

/** A name that may be written. */
interface NameProposal {
  readonly label: string;
  /** What is written. */
  readonly text: string;
  /** What it stands for: a title. */
  readonly detail: string;
  /** Where it is defined; undefined for names that are only mentioned. */
  readonly file: string | undefined;
  /** What search knows of it: the symptom of an entry, the meaning of an alert. */
  readonly about: string | undefined;
  readonly replaces: Span;
}

/** What a key refers to. Local ones are looked up within the file alone. */
const namespacesOfKey: Readonly<Record<string, readonly string[]>> = {
  action: ['procedure'],
  next: ['procedure', 'step'],
  related: ['knowledge'],
  knowledge: ['knowledge'],
  cause: ['cause'],
  rca: ['incident', 'rca'],
  incident: ['incident'],
  runbook: ['procedure'],
  runbooks: ['procedure'],
  services: ['service'],
  service: ['service'],
  owner: ['owner'],
  alert: ['alert'],
  alerts: ['alert'],
  signals: ['alert'],
  slo: ['slo'],
  objective: ['objective'],
  factor: ['factor'],
  task: ['task'],
};
const local = new Set(['cause', 'factor', 'task']);
const mostProposals = 500;

/**
 * The names that may stand at an offset of a file: procedures, steps, entries, causes, incidents, services, owners, alerts
 * and targets of the whole repository, and the objectives of the target that the file names.
 */
export function completeName(workspace: Workspace, file: string, offset: number): readonly NameProposal[] {
  const text = workspace.text(file) ?? '';
  const place = isMarkdown(file) ? markdownPlaceIn(workspace, file, offset) : yamlPlaceAt(text, offset);
  const key = place?.keys[0];
  if (place === undefined || key === undefined) return [];
  // In front of a list or a map nothing more can be written.
  if (place.start === offset && /^[ \t]*[[{]/.test(text.slice(offset, offset + 200))) return [];
  const namespaces = namespacesOfKey[key] ?? [];
  const replaces = { start: place.start, end: endOfWord(text, place.start, offset) };
  const isInAction = key === 'action' || key === 'next';
  return namespaces
    .flatMap((namespace) => namesIn(workspace, file, namespace, offset))
    .slice(0, mostProposals)
    .map(({ name, detail, file: from, isProcedure }) => {
      const word = isProcedure && isInAction ? `go_to_${name}_procedure` : name;
      const about = from === undefined || local.has(namespaces[0] ?? '') ? undefined : aboutFile(workspace, from);
      return { label: word, text: written(file, text, place.start, word), detail, file: from, about, replaces };
    });
}

const longestAbout = 600;

function aboutFile(workspace: Workspace, file: string): string | undefined {
  const about = workspace.facts(file).entries[0]?.symptom?.trim().slice(0, longestAbout);
  return about === '' ? undefined : about;
}

/** In YAML outside of quotes, `@mori` needs some. */
function written(file: string, text: string, start: number, word: string): string {
  if (/["']/.test(text[start - 1] ?? '') || !isYaml(file, text, start)) return word;
  return /^\d+$/.test(word) ? word : wordEdit(text, { start, end: start }, word).text;
}

interface Name {
  readonly name: string;
  readonly detail: string;
  readonly file: string | undefined;
  readonly isProcedure: boolean;
}

function namesIn(workspace: Workspace, file: string, namespace: string, offset: number): readonly Name[] {
  if (namespace === 'step') return stepsOf(workspace, file);
  if (namespace === 'objective') return objectivesOf(workspace, file);
  const { repository } = workspace;
  const isProcedure = namespace === 'procedure';
  if (local.has(namespace)) {
    return workspace
      .facts(file)
      .definitions.filter(({ name }) => name.startsWith(`${namespace}:`))
      .map(({ name, title }) => ({ name: name.replace(/^.*[#/]/, ''), detail: title, file, isProcedure }));
  }
  const defined = repository.names(namespace);
  // A runbook answers to several names; its first one is its own.
  const places = new Set<string>();
  const names = defined.flatMap((name): readonly Name[] => {
    const [definition] = repository.definitions(`${namespace}:${name}`);
    const key = `${definition?.file} ${definition?.span.start}`;
    if (isProcedure && places.has(key)) return [];
    places.add(key);
    const own = isProcedure && definition !== undefined ? ownName(workspace, definition.file, name) : name;
    return [{ name: own, detail: definition?.title ?? '', file: definition?.file, isProcedure }];
  });
  const known = new Set(defined);
  // What is being typed at the cursor is mentioned there alone.
  const isTyped = (name: string) =>
    repository
      .references(`${namespace}:${name}`)
      .every((place) => place.file === file && place.span.start <= offset && offset <= place.span.end);
  const mentioned = workspace.mentioned(namespace).filter((name) => !known.has(name) && !isTyped(name));
  const isOpen = namespace === 'service' || namespace === 'owner';
  return isOpen ? [...names, ...mentioned.map((name) => ({ name, detail: '', file: undefined, isProcedure }))] : names;
}

function ownName(workspace: Workspace, file: string, name: string): string {
  const [first] = workspace.facts(file).definitions.filter((definition) => definition.name.startsWith('procedure:'));
  return first?.name.slice('procedure:'.length) ?? name;
}

const writtenStep =
  /^\s{2,}["']?(\d{1,4})["']?:\s*(?:\{\s*description:\s*)?(?:\r?\n\s+description:\s*)?["']?([^\r\n"',}]{0,80})/gm;
const mostSteps = 200;

/** The steps of a runbook as they are written, since its text is seldom whole while somebody types. */
function stepsOf(workspace: Workspace, file: string): readonly Name[] {
  const steps: Name[] = [];
  for (const [, number = '', description = ''] of (workspace.text(file) ?? '').matchAll(writtenStep)) {
    steps.push({ name: number, detail: description.trim(), file: undefined, isProcedure: false });
    if (steps.length === mostSteps) break;
  }
  return steps;
}

const writtenSlo = /(?:^|[\s{,])["']?slo["']?:[ \t]*["']?([^\s"',}#]+)/;

/** The objectives of the OpenSLO document that a file names as it is written, else of the configuration's. */
function objectivesOf(workspace: Workspace, file: string): readonly Name[] {
  const slo = writtenSlo.exec(workspace.text(file) ?? '')?.[1] ?? workspace.settings.sla.slo;
  const [document] = workspace.repository.definitions(`slo:${slo}`);
  return (sloOfWords(document?.words)?.objectives ?? []).map(({ name, target }) => ({
    name,
    detail: Number.isNaN(target) ? '' : `${target} %`,
    file: document?.file,
    isProcedure: false,
  }));
}

function markdownPlaceIn(workspace: Workspace, file: string, offset: number) {
  const place = markdownPlace(workspace.text(file) ?? '', offset);
  const markdown = place === undefined ? workspace.file(file)?.reading.markdown : undefined;
  return markdown === undefined ? place : tablePlaceAt(markdown, offset);
}

/** In Markdown: a key of the front matter, or a label in front of the cursor (`owner: `, `担当: `). */
function markdownPlace(text: string, offset: number) {
  const end = /^---\r?\n/.test(text) ? text.indexOf('\n---', 3) : -1;
  if (offset <= end) return yamlPlaceAt(text, offset);
  const line = text.slice(Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 500), offset);
  const match =
    /(?:^|[\s(（,、*_|])(owner|assignee|担当者?|factors?|要因|services?|対象サービス|runbook|手順書|alert|アラート)\*{0,2}\s*[:：]\*{0,2}\s*((?:[^,、()（）|:：]{0,80}[,、]\s*)*)([^\s,、()（）|:：]*)$/i.exec(
      line,
    );
  if (match === null) return undefined;
  const prefix = match[3] ?? '';
  return { keys: [labels[(match[1] as string).toLowerCase()] ?? ''], start: offset - prefix.length };
}

const labels: Readonly<Record<string, string>> = {
  owner: 'owner',
  assignee: 'owner',
  担当: 'owner',
  担当者: 'owner',
  factor: 'factor',
  factors: 'factor',
  要因: 'factor',
  service: 'services',
  services: 'services',
  対象サービス: 'services',
  runbook: 'runbook',
  手順書: 'runbook',
  alert: 'alert',
  アラート: 'alert',
};

/** In front of a text in quotes, that is the word. */
function endOfWord(text: string, start: number, offset: number): number {
  const quoted = start === offset && !/["']/.test(text[offset - 1] ?? '') ? quotedLength(text, offset) : 0;
  if (quoted > 0) return offset + quoted;
  return offset + (/^[\w@-]*/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0);
}
