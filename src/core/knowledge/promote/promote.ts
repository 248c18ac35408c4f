import { knowledge as vocabularies } from '../../../generated/vocabularies.ts';
import { writeFlow } from '../../document/insert-key.ts';
import { procedureName } from '../../document/procedure-name.ts';
import * as say from '../../messages/promote.ts';
import type { Words } from '../../text/words.ts';
import { allowedWords } from '../../workspace/vocabulary.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type IncidentStory, incidentStory } from './incident-story.ts';
import { newEntryId, newEntryPath } from './new-entry-name.ts';

/** A knowledge entry made from an incident, not yet written anywhere. */
export interface PromotedEntry {
  /** Unique among the entries of the repository. */
  readonly id: string;
  /** Where the repository keeps its entries; no file of this name was read there. */
  readonly path: string;
  readonly text: string;
  /** The incident's id, else its path. */
  readonly incident: string;
}

/**
 * The knowledge entry that a postmortem or an analysis is worth: filled with what it knows, in its language, with
 * placeholders for what it does not.
 * @param path of the incident's or the analysis' file
 * @returns undefined when the file tells of no incident
 */
export function promoteIncident(workspace: Workspace, path: string): PromotedEntry | undefined {
  const story = incidentStory(workspace, path);
  if (story === undefined) return undefined;
  const id = newEntryId(story, workspace.repository);
  return { id, path: newEntryPath(id, workspace), text: entryText(id, story, workspace), incident: story.name };
}

/** The path of the incident that goes by an id or by a path; undefined when there is none. */
export function incidentPath(workspace: Workspace, name: string): string | undefined {
  const { repository } = workspace;
  const [found] = [...repository.definitions(`incident:${name}`), ...repository.definitions(`rca:${name}`)];
  return found?.file ?? (workspace.text(name) === undefined ? undefined : name);
}

function entryText(id: string, story: IncidentStory, workspace: Workspace): string {
  const words = (text: Words) => text[story.language];
  const category = categoryOf(story, workspace, words);
  const required = templatesOf(category, workspace);
  const signals =
    story.signals.length === 0 && required.has('error_patterns') ? [words(say.signalToFill())] : story.signals;
  const lines = [
    // A line break or a control character would end the comment, or be none of YAML's.
    `# ${words(say.madeFrom(story.name)).replace(/[\s\p{Cc}]+/gu, ' ')}`,
    'knowledge_entry:',
    `  id: ${writeFlow(id)}`,
    `  title: ${writeFlow(story.title ?? words(say.titleToFill()))}`,
    '  symptom:',
    `    description: ${writeFlow(story.symptom ?? words(say.symptomToFill()))}`,
    ...list('    keywords', story.keywords),
    ...list('    signals', signals),
    ...(category === undefined ? [] : [`    category: ${writeFlow(category)}`]),
    ...severityLines(story, workspace, words),
    ...(story.services.length === 0 ? [] : [`  context: { services: ${writeFlow(story.services)} }`]),
    ...causeLines(story, required.has('diagnostic_steps') ? words(say.causeToFill()) : undefined),
    '  solutions:',
    ...solutionLines(story, workspace, words),
    ...list(
      '  related',
      story.related.filter((other) => workspace.repository.definitions(`knowledge:${other}`).length > 0),
    ),
    `  reviewed: ${writeFlow(words(say.reviewToFill()))}`,
  ];
  return `${lines.join('\n')}\n`;
}

function list(key: string, texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? [] : [`${key}: ${writeFlow(texts)}`];
}

type Choose = (words: Words) => string;

/**
 * An incident's category is often another word than the symptom's: entries that it links to may agree on one. Undefined
 * where none is known and no taxonomy says what it could be.
 */
function categoryOf({ category, related }: IncidentStory, workspace: Workspace, words: Choose): string | undefined {
  const allowed = wordsFor('category', workspace);
  if (category !== undefined && (allowed === undefined || allowed.includes(category))) return category;
  const linked = new Set(related.flatMap((entry) => categoriesOfEntry(entry, workspace)));
  const [agreed] = linked;
  if (agreed !== undefined && linked.size === 1) return agreed;
  const { repository } = workspace;
  const categories = repository.definitions('vocabulary:category').flatMap((definition) => definition.words ?? []);
  return allowed === undefined ? undefined : words(say.oneOf(categories));
}

/** What the taxonomy requires of entries of a category. */
function templatesOf(category: string | undefined, { repository }: Workspace): ReadonlySet<string> {
  return new Set(repository.definitions(`template:${category}`).flatMap((definition) => definition.words ?? []));
}

function categoriesOfEntry(id: string, workspace: Workspace): readonly string[] {
  return workspace.repository
    .definitions(`knowledge:${id}`)
    .flatMap(({ file }) => workspace.entriesOf(file))
    .flatMap(({ entry }) => (entry.id === id && entry.category !== undefined ? [entry.category] : []));
}

function severityLines({ severity }: IncidentStory, workspace: Workspace, words: Choose): readonly string[] {
  const allowed = wordsFor('severity', workspace) ?? [];
  if (severity !== undefined && allowed.includes(severity)) return [`    severity: ${writeFlow(severity)}`];
  return [`    severity: ${writeFlow(words(say.oneOf(allowed)))}`];
}

/** The words that a field of a symptom may have; undefined: any. */
function wordsFor(name: 'category' | 'severity', { repository }: Workspace): readonly string[] | undefined {
  const field = vocabularies.find(({ pointer }) => pointer === `/knowledge_entry/symptom/${name}`);
  return field === undefined ? undefined : (allowedWords(repository, field.vocabulary) ?? field.otherwise);
}

/** @param toFill the placeholder of a required cause that is not known */
function causeLines({ causes, analysis }: IncidentStory, toFill: string | undefined): readonly string[] {
  const unknown = toFill === undefined ? [] : [{ id: 'cause', text: toFill }];
  const all = causes.length > 0 ? causes : unknown;
  if (all.length === 0) return [];
  return ['  causes:', ...all.map(({ id, text }) => `    - ${writeFlow({ id, description: text, rca: analysis })}`)];
}

function solutionLines(story: IncidentStory, workspace: Workspace, words: Choose): readonly string[] {
  const [onlyCause, ...otherCauses] = story.causes;
  const runbook = story.runbooks.find(
    (name) => workspace.repository.definitions(`procedure:${procedureName(name)}`).length > 0,
  );
  const stopgap =
    story.mitigation.length > 0 ? story.mitigation : story.fixes.length > 0 ? [] : [words(say.solutionToFill())];
  const first =
    stopgap.length === 0
      ? []
      : [
          '    - id: mitigation',
          ...(onlyCause !== undefined && otherCauses.length === 0 ? [`      cause: ${writeFlow(onlyCause.id)}`] : []),
          '      steps:',
          ...stopgap.map((step) => `        - ${writeFlow(step)}`),
          ...(runbook === undefined ? [] : [`      runbook: ${writeFlow(runbook)}`]),
        ];
  const ids = new Set(story.causes.map(({ id }) => id));
  const fixes = story.fixes.flatMap(({ text, cause }, index) => [
    `    - id: fix-${index + 1}`,
    ...(cause !== undefined && ids.has(cause) ? [`      cause: ${writeFlow(cause)}`] : []),
    '      steps:',
    `        - ${writeFlow(text)}`,
  ]);
  return [...first, ...fixes];
}
