import { sectionsOf, withoutMarkup } from '../../document/markdown/sections.ts';
import { isPlaceholder } from '../../document/placeholder.ts';
import type { KindId, SubjectOf } from '../../kinds/index.ts';
import { subjectOfKind } from '../../kinds/subject-of-kind.ts';
import { proseBelow } from '../../report/prose.ts';
import { languageOf } from '../../text/language.ts';
import type { Language } from '../../text/words.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Factor, type Fix, factorsOf, fixesOf } from './analysis-story.ts';

/** What an incident and its analysis tell that a knowledge entry keeps. Placeholders count as unknown. */
export interface IncidentStory {
  /** The incident's id, else its path. */
  readonly name: string;
  /** What a cause points to as its analysis. */
  readonly analysis: string;
  readonly language: Language;
  readonly title: string | undefined;
  readonly symptom: string | undefined;
  readonly keywords: readonly string[];
  readonly signals: readonly string[];
  readonly category: string | undefined;
  readonly severity: string | undefined;
  readonly services: readonly string[];
  readonly causes: readonly Factor[];
  /** What ended the incident, in order. */
  readonly mitigation: readonly string[];
  readonly fixes: readonly Fix[];
  readonly runbooks: readonly string[];
  readonly related: readonly string[];
}

type TimelineSubject = SubjectOf<'timeline'>;
type RcaSubject = SubjectOf<'rca'>;

/** The story of the incident or analysis that a file tells; undefined when it tells of none. */
export function incidentStory(workspace: Workspace, path: string): IncidentStory | undefined {
  const own = subjectIn(workspace, path, 'rca');
  const timeline = subjectIn(workspace, path, 'timeline') ?? incidentOf(workspace, own);
  const elsewhere = analysisOf(workspace, timeline);
  const isTold = own !== undefined && (elsewhere === undefined || factorsOf(own).length > 0);
  const analysis = isTold ? own : elsewhere;
  const main = timeline ?? analysis;
  if (main === undefined) return undefined;
  const name = known(timeline?.value.id) ?? known(analysis?.value.incident) ?? known(analysis?.value.id) ?? main.path;
  const written = analysis === undefined ? [] : factorsOf(analysis);
  return {
    name,
    analysis: analysis?.model.isOwn === true ? (known(analysis.value.id) ?? name) : name,
    language: languageOf(main.text),
    title: titleOf(known(main.value.title), name),
    symptom: symptomOf(timeline, main),
    keywords: unique([
      ...(timeline?.value.tags ?? []),
      ...rootCauses(timeline).map((cause) => cause.replace(/_/g, ' ')),
    ]),
    signals: signalsOf(timeline, workspace),
    category: known(timeline?.value.category),
    severity: known(main.value.severity),
    services: unique(main.value.services ?? []),
    causes: written.length > 0 ? written : statedCauses(timeline),
    mitigation: timeline === undefined ? [] : mitigationOf(timeline, workspace),
    fixes: analysis === undefined ? [] : fixesOf(analysis),
    runbooks: unique(timeline?.value.runbooks ?? []),
    related: unique(timeline?.value.knowledge ?? []),
  };
}

function subjectIn<Id extends KindId>(workspace: Workspace, path: string, kind: Id): SubjectOf<Id> | undefined {
  return subjectOfKind(workspace.file(path)?.documents, kind);
}

function incidentOf(workspace: Workspace, analysis: RcaSubject | undefined): TimelineSubject | undefined {
  const id = known(analysis?.value.incident);
  if (id === undefined) return undefined;
  const [definition] = workspace.repository.definitions(`incident:${id}`);
  return definition === undefined ? undefined : subjectIn(workspace, definition.file, 'timeline');
}

/** The analysis in a file of its own that names the incident. */
function analysisOf(workspace: Workspace, timeline: TimelineSubject | undefined): RcaSubject | undefined {
  const id = known(timeline?.value.id);
  if (id === undefined) return undefined;
  for (const { file } of workspace.repository.references(`incident:${id}`)) {
    const analysis = subjectIn(workspace, file, 'rca');
    if (analysis?.value.incident === id) return analysis;
  }
  return undefined;
}

/** `Incident INC-7: Cart fails` is about the cart. */
function titleOf(title: string | undefined, name: string): string | undefined {
  if (title === undefined) return undefined;
  const at = title.indexOf(name);
  const rest = at < 0 ? '' : title.slice(at + name.length).replace(/^[\s:：\-–—\])）】]+/, '');
  const plain = withoutMarkup(rest === '' ? title : rest).trim();
  return plain.slice(0, 1).toUpperCase() + plain.slice(1);
}

const longestSymptom = 300;

function symptomOf(timeline: TimelineSubject | undefined, { markdown }: TimelineSubject | RcaSubject) {
  const written =
    markdown === undefined
      ? undefined
      : (proseBelow(markdown, 'summary') ?? introduction(markdown) ?? proseBelow(markdown, 'impact'));
  const [first] = timeline?.value.events ?? [];
  const text = known(written) ?? known(first?.action) ?? known(first?.event);
  return text === undefined ? undefined : firstSentences(withoutMarkup(text).replace(/\s+/g, ' ').trim());
}

/** What stands between the title and the first heading below it. */
function introduction(markdown: NonNullable<TimelineSubject['markdown']>): string | undefined {
  const [first] = sectionsOf(markdown);
  if (first === undefined || (first.heading?.level ?? 1) > 1) return undefined;
  for (const block of first.blocks) {
    if (block.type !== 'paragraph' || /^(?:<!--|!\[)|^[^\s:：。]{1,20}[:：]/.test(block.content.text)) continue;
    return block.content.text;
  }
  return undefined;
}

function firstSentences(text: string): string {
  if (text.length <= longestSymptom) return text;
  const cut = text.slice(0, longestSymptom);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('。'), cut.lastIndexOf('; '));
  return end > 40 ? cut.slice(0, end + 1).trim() : `${cut.slice(0, longestSymptom - 1).trimEnd()}…`;
}

const mostSignals = 8;

/** The alert that detected it, its precursors, and the alerts and error codes that its rows name. */
function signalsOf(timeline: TimelineSubject | undefined, workspace: Workspace): readonly string[] {
  if (timeline === undefined) return [];
  const { detection, precursors = [], events = [] } = timeline.value;
  const said = events.map(({ event = '', action = '' }) => `${event} ${action}`).join('\n');
  const words = new Set(said.match(/[\p{L}\p{N}_-]{3,80}/gu) ?? []);
  const alerts = workspace.repository.names('alert').filter((name) => words.has(name));
  const codes = Array.from(
    said.matchAll(/`([A-Z][A-Z0-9]*_[A-Z0-9_]{2,60}|[A-Z]{2,8}-?\d{2,8})`/g),
    ([, code]) => code as string,
  );
  return unique([known(detection?.alert) ?? '', ...precursors, ...alerts, ...codes]).slice(0, mostSignals);
}

function rootCauses(timeline: TimelineSubject | undefined): readonly string[] {
  const cause = timeline?.value.root_cause;
  return (typeof cause === 'string' ? [cause] : (cause ?? [])).filter((word) => known(word) !== undefined);
}

/** Without an analysis: what the postmortem calls the cause. */
function statedCauses(timeline: TimelineSubject | undefined): readonly Factor[] {
  const prose = timeline?.markdown === undefined ? undefined : known(proseBelow(timeline.markdown, 'cause'));
  if (prose !== undefined) return [{ id: 'cause', text: firstSentences(withoutMarkup(prose)) }];
  return rootCauses(timeline).map((cause) => ({
    id: cause.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'),
    text: cause.replace(/_/g, ' '),
  }));
}

/** The rows that say how it ended; without any, the row of the mitigation itself. */
function mitigationOf({ path, value, model }: TimelineSubject, workspace: Workspace): readonly string[] {
  const { entry } = workspace.entriesOf(path).find(({ kind }) => kind === 'timeline') ?? {};
  const steps = (entry?.solutions ?? [])
    .flatMap((solution) => solution.steps)
    .filter((step) => known(step) !== undefined);
  if (steps.length > 0) return steps;
  const end = model.facts.mitigated?.instant ?? model.facts.resolved?.instant;
  const index = end === undefined ? -1 : model.events.findIndex(({ instant }) => instant === end);
  const row = value.events?.[index];
  const step = known(row?.action) ?? known(row?.event);
  return step === undefined ? [] : [step];
}

function known(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' || isPlaceholder(text) ? undefined : text.trim();
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => known(text) !== undefined))];
}
