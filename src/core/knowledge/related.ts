import { procedureName } from '../document/procedure-name.ts';
import { addToGroup } from '../group.ts';
import { relatedWords as say } from '../messages/recommend.ts';
import type { SymptomSearch } from '../symptoms/symptom-search.ts';
import type { Words } from '../text/words.ts';
import type { FileFacts, PlacedHead } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { EntryPlace } from './named-entry.ts';

export interface RelatedDocument {
  readonly id: string;
  readonly file: string;
  readonly kind: string;
  readonly title: string;
  /** Where to open the file. */
  readonly offset: number;
  readonly why: readonly Words[];
}

const leastSimilarity = 0.3;
const mostRelated = 20;
/** A service has to do with much: of the documents that share nothing else with one, so many are named. */
const mostByService = 5;

/**
 * Entries, runbooks and incidents that share references, signals, text or services with one: most reasons first, those that
 * share only a service last.
 * @param place of a document, as several may have one id
 * @returns undefined when nothing stands there
 */
export function relatedTo(
  workspace: Workspace,
  search: SymptomSearch,
  place: EntryPlace,
): readonly RelatedDocument[] | undefined {
  // The search reads files and takes them over in one go: before anybody else reads them.
  search.catchUp();
  const all = [...workspace.searchEntries()];
  const own = all.find(({ file, id }) => id === place.id && file === place.file);
  if (own === undefined) return undefined;
  const reasons = new Map<PlacedHead, Words[]>();
  const add = (placed: PlacedHead, why: Words) => {
    if (placed.file !== own.file) addToGroup(reasons, placed, why);
  };
  const mine = namesOf(own, workspace.facts(own.file));
  for (const placed of all)
    for (const why of sharedFacts(mine, workspace.facts(placed.file), own, placed)) add(placed, why);
  const query = [own.title, own.symptom ?? ''].join(' ');
  for (const { file, id, similarity } of search.find(query, { limit: 10 })) {
    const placed = all.find((candidate) => candidate.file === file && candidate.id === id);
    if (placed !== undefined && similarity >= leastSimilarity) add(placed, say.similar(similarity));
  }
  const close = reasons.size;
  for (const placed of all) {
    const services = sharedServices(mine, workspace.facts(placed.file));
    if (services.length > 0) add(placed, say.services(services.slice(0, 3)));
  }
  // A map keeps the order in which its members came.
  const related = [...reasons].map(([{ id, file, kind, title, offset }, why]) => ({
    id,
    file,
    kind,
    title,
    offset,
    why,
  }));
  const byService = related.slice(close).sort(byReasons).slice(0, mostByService);
  return [...related.slice(0, close).sort(byReasons), ...byService].slice(0, mostRelated);
}

function byReasons(a: RelatedDocument, b: RelatedDocument): number {
  return b.why.length - a.why.length || (a.file < b.file ? -1 : 1);
}

/** Signals and services are compared by themselves; an owner has too much to do with everything. */
const joins = /^(?:procedure|knowledge|incident|rca|slo):/;

interface Names {
  readonly defined: ReadonlySet<string>;
  readonly referred: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  readonly isRunbook: boolean;
  /** Its signals, by the runbook that is called like them. */
  readonly signals: ReadonlyMap<string, string>;
}

/** An entry may name an incident or its analysis by the path of its file. */
function namesOf({ file, signals }: PlacedHead, { definitions, references }: FileFacts): Names {
  return {
    defined: new Set([...definitions.map(({ name }) => name), `incident:${file}`]),
    referred: new Set(references.flatMap(({ name }) => (joins.test(name) ? [name] : []))),
    services: new Set(references.flatMap(({ name }) => (isService(name) ? [name] : []))),
    signals: new Map(signals.map((signal) => [runbookFor(signal), signal])),
    isRunbook: definitions.some(({ name }) => name.startsWith('procedure:')),
  };
}

function isService(name: string): boolean {
  return name.startsWith('service:');
}

/** The names of the services that both are about. */
function sharedServices({ services }: Names, { references }: FileFacts): readonly string[] {
  if (services.size === 0) return [];
  const shared = references.flatMap(({ name }) => (services.has(name) ? [name.slice(name.indexOf(':') + 1)] : []));
  return [...new Set(shared)];
}

/** Many a runbook is called like the alert that it is for. */
function runbookFor(signal: string): string {
  return `procedure:${procedureName(signal)}`;
}

/** Asked for every entry of a repository: nothing is built for those that share nothing. */
function sharedFacts(mine: Names, theirs: FileFacts, own: PlacedHead, other: PlacedHead): readonly Words[] {
  const why: Words[] = [];
  if (theirs.references.some(({ name }) => mine.defined.has(name) && joins.test(name))) why.push(say.refersTo);
  if (mine.referred.has(`incident:${other.file}`) || theirs.definitions.some(({ name }) => mine.referred.has(name)))
    why.push(say.referredTo);
  const shared = theirs.references.filter(({ name }) => mine.referred.has(name));
  const both = [...mine.referred]
    .filter((name) => shared.some((reference) => reference.name === name))
    .map((name) => name.slice(name.indexOf(':') + 1));
  if (both.length > 0) why.push(say.references([...new Set(both)].slice(0, 3)));
  const signals = [
    ...own.signals.filter((signal) => other.signals.includes(signal)),
    ...theirs.definitions.flatMap(({ name }) => mine.signals.get(name) ?? []),
    ...(mine.isRunbook ? other.signals.filter((signal) => mine.defined.has(runbookFor(signal))) : []),
  ];
  if (signals.length > 0) why.push(say.signals([...new Set(signals)].slice(0, 3)));
  return why;
}
