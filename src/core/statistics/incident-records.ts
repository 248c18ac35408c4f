import type { Timeline } from '../../generated/types.ts';
import { type Incident, incidentIn } from '../actions/incident-impact.ts';
import { addToGroup } from '../group.ts';
import { computeImpact, type ImpactReport } from '../impact/impact.ts';
import type { ImpactInput } from '../impact/impact-input.ts';
import type { SubjectOf } from '../kinds/index.ts';
import { layerNames } from '../kinds/rca/layer-words.ts';
import { subjectOfKind } from '../kinds/subject-of-kind.ts';
import { endedAt } from '../kinds/timeline/impact-input.ts';
import { type KeyInstant, keyInstants } from '../report/key-instants.ts';
import { proseBelow } from '../report/prose.ts';
import type { Instant } from '../time/instant.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** An analysis with its file. */
export interface Analysis {
  readonly file: string;
  readonly subject: SubjectOf<'rca'>;
}

/** One incident with all documents that tell of it. */
export interface IncidentRecord {
  readonly id: string | undefined;
  readonly title: string;
  /** The document that the figures come from. */
  readonly file: string;
  /** All documents of this incident, that one first. */
  readonly files: readonly string[];
  readonly incident: Incident;
  readonly impact: ImpactReport;
  /** What every timeline and postmortem of the incident says. */
  readonly values: readonly Timeline[];
  readonly services: readonly string[];
  readonly analyses: readonly Analysis[];
  /** A game day or a maintenance: left out of figures. */
  readonly isPlanned: boolean;
  /** It has begun and is not resolved. */
  readonly isOpen: boolean;
}

interface Found {
  readonly file: string;
  readonly incident: Incident;
}

/**
 * All incidents of a repository, each once, the latest start first and those without a start last. Timelines and
 * postmortems with one id are one incident; an analysis belongs to the incident that it names, or that its file tells of.
 * @param until incidents that began later are left out
 */
export function incidentRecords(workspace: Workspace, until?: Instant): readonly IncidentRecord[] {
  workspace.readAll();
  const found: Found[] = [];
  const analyses: Analysis[] = [];
  for (const file of [...workspace.paths].sort()) {
    if (!workspace.facts(file).entries.some(({ kind }) => kind === 'timeline' || kind === 'rca')) continue;
    const incident = incidentIn(workspace, file);
    if (incident !== undefined) found.push({ file, incident });
    const subject = subjectOfKind(workspace.file(file)?.documents, 'rca');
    if (subject !== undefined) analyses.push({ file, subject });
  }
  const byIncident = analysesByIncident(analyses);
  const records = [...groupedById(found).values()].map((group) => recordOf(group, byIncident));
  const known = records.filter(({ impact }) => until === undefined || (impact.started ?? until) <= until);
  return known.sort(
    (a, b) => (b.impact.started ?? -Infinity) - (a.impact.started ?? -Infinity) || (a.file < b.file ? -1 : 1),
  );
}

/** The incident of that id, or that a document tells of. @param name an id or a path */
export function findRecord(records: readonly IncidentRecord[], name: string): IncidentRecord | undefined {
  return (
    records.find(({ id }) => id === name) ??
    records.find(({ files, analyses }) => files.includes(name) || analyses.some(({ file }) => file === name))
  );
}

/** The causes that the documents name in short: `memory_leak`. */
export function causesOf({ values }: Pick<IncidentRecord, 'values'>): readonly string[] {
  return [...new Set(values.flatMap(({ root_cause: cause = [] }) => (typeof cause === 'string' ? [cause] : cause)))];
}

/** The texts of all contributing factors, of one layer or of all. */
export function factorTexts(
  { analyses }: Pick<IncidentRecord, 'analyses'>,
  layers: readonly (typeof layerNames)[number][] = layerNames,
): readonly { readonly file: string; readonly id: string | undefined; readonly text: string }[] {
  return analyses.flatMap(({ file, subject: { value } }) =>
    layers.flatMap((name) => (value.layers?.[name] ?? []).map(({ id, text = '' }) => ({ file, id, text }))),
  );
}

/** The file that tells the causes in words, below a heading such as `Root cause`, where they need not stand in layers. */
export function causesInWords({ file, incident, analyses }: IncidentRecord): string | undefined {
  const told = [{ file, subject: incident.subject }, ...analyses];
  return told.find(({ subject: { markdown } }) => markdown !== undefined && proseBelow(markdown, 'cause') !== undefined)
    ?.file;
}

function groupedById(found: readonly Found[]): ReadonlyMap<string, readonly Found[]> {
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const { id } = one.incident.subject.value;
    addToGroup(groups, id === undefined ? `file ${one.file}` : `id ${id}`, one);
  }
  return groups;
}

/**
 * An incident with the key instants that only its other documents tell: who writes the postmortem may never go back to the
 * timeline that was left open. What was going on then ended with the incident.
 */
function completed({ subject, input }: Incident, others: readonly ImpactInput[]): Incident {
  const told = (name: KeyInstant) => input[name] ?? others.find((other) => other[name] !== undefined)?.[name];
  const instants = Object.fromEntries(keyInstants.map((name) => [name, told(name)])) as Record<
    KeyInstant,
    Instant | undefined
  >;
  const { resolved } = instants;
  const whole = {
    ...input,
    ...instants,
    unreadable: (input.unreadable ?? []).filter((name) => told(name) === undefined),
  };
  if (resolved === undefined || input.resolved !== undefined) return { subject, input: whole };
  const { intervals } = subject.model;
  return {
    subject,
    input: { ...whole, isOngoing: false, intervals: endedAt(input.intervals, intervals, resolved) },
  };
}

/** By the ids that they name, and by their files. */
function analysesByIncident(analyses: readonly Analysis[]): ReadonlyMap<string, readonly Analysis[]> {
  const groups = new Map<string, Analysis[]>();
  for (const analysis of analyses) {
    const { incident, id } = analysis.subject.value;
    const names = incident === undefined ? [id] : [incident];
    for (const key of [`file ${analysis.file}`, ...names.map((name) => `id ${name}`)])
      addToGroup(groups, key, analysis);
  }
  return groups;
}

function recordOf(group: readonly Found[], analyses: ReadonlyMap<string, readonly Analysis[]>): IncidentRecord {
  const known = ({ incident: { input, subject } }: Found) =>
    Number(input.started !== undefined && input.detected !== undefined) * 2 +
    Number(subject.value.impact !== undefined);
  const [main, ...others] = [...group].sort((a, b) => known(b) - known(a)) as [Found, ...Found[]];
  const { value } = main.incident.subject;
  const values = [value, ...others.map(({ incident }) => incident.subject.value)];
  const keys = [...(value.id === undefined ? [] : [`id ${value.id}`]), ...group.map(({ file }) => `file ${file}`)];
  const incident = completed(
    main.incident,
    others.map((other) => other.incident.input),
  );
  const impact = computeImpact(incident.input);
  return {
    id: value.id,
    title: value.title ?? value.id ?? main.file,
    file: main.file,
    files: [main.file, ...others.map(({ file }) => file)],
    incident,
    impact,
    values,
    services: [...new Set(values.flatMap(({ services = [] }) => services))],
    analyses: [...new Set(keys.flatMap((key) => analyses.get(key) ?? []))],
    isPlanned: values.some(({ game_day: gameDay, maintenance }) => gameDay === true || maintenance === true),
    isOpen: impact.started !== null && impact.resolved === null,
  };
}
