import { type CheckedDocument, check } from '../check.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Problem } from '../problem.ts';
import type { Settings } from '../settings.ts';
import { asInstant, type Instant } from '../time/instant.ts';
import { AskingRepository } from './asking-repository.ts';
import { DefinitionTable, forEachQuestionAbout } from './definition-table.ts';
import {
  entriesIn,
  type FactsOfKind,
  type FileFacts,
  mergeFacts,
  noFacts,
  type PlacedEntry,
  type PlacedHead,
} from './facts.ts';
import { configPath } from './file-names.ts';
import type { KeptFile, KeptWorkspace } from './kept-workspace.ts';
import { Outside } from './outside.ts';
import { existsQuestion, pathInQuestion, type Question, Questions, todayQuestion } from './questions.ts';
import { type ReadFile, Readings } from './readings.ts';
import type { Repository } from './repository.ts';
import { WaitingPaths } from './waiting-paths.ts';

interface Entry {
  readonly text: string;
  facts: FileFacts | undefined;
  problems: readonly Problem[] | undefined;
  /** Its problems once the workspace is complete, found while the others were still being read. */
  expected: readonly Problem[] | undefined;
  /** Known once it was read: whether it holds something of ours. */
  isOurs: boolean;
  /** The questions that the problems rest on. */
  asked: readonly Question[];
}

interface WorkspaceOptions {
  readonly isBrowsed?: boolean;
  readonly around?: Workspace | undefined;
}

/**
 * The files of one root, parsed once a version. The host sets and deletes texts; everything else is worked out on demand.
 * `complete` tells whether all files of the root have been set: findings that need the whole repository wait for it.
 */
export class Workspace {
  complete = false;
  readonly #kinds: readonly Kind[];
  readonly #isBrowsed: boolean;
  readonly #entries = new Map<string, Entry>();
  readonly #readings: Readings;
  readonly #around: Workspace | undefined;
  readonly #table: DefinitionTable;
  readonly #questions = new Questions();
  readonly #unread = new WaitingPaths();
  readonly #unchecked = new Set<string>();
  readonly #changedEntries = new Set<string>();
  readonly #outside = new Outside();

  /**
   * @param options `isBrowsed: false` spares the work and the memory of all that a check does not need; `around` is the
   *   workspace that documents belong to which it does not know: they go by its settings and names, and it not by theirs
   */
  constructor(kinds: readonly Kind[], { isBrowsed = true, around }: WorkspaceOptions = {}) {
    this.#kinds = kinds;
    this.#isBrowsed = isBrowsed;
    this.#around = around;
    this.#table = new DefinitionTable(around === undefined ? undefined : around.#table);
    this.#readings = around === undefined ? new Readings(kinds) : around.#readings;
  }

  /** The workspace around says something else now: all that rests on it is worked out anew. */
  followAround(): void {
    this.complete = this.#around?.complete === true;
    this.#readAnew();
  }

  get settings(): Settings {
    return this.#readings.settings;
  }

  get kinds(): readonly Kind[] {
    return this.#kinds;
  }

  get paths(): Iterable<string> {
    return this.#entries.keys();
  }

  /** True for a file of its own. */
  has(path: string): boolean {
    return this.#entries.has(path);
  }

  text(path: string): string | undefined {
    return this.#entries.get(path)?.text ?? this.#around?.text(path);
  }

  /** Adds a file or a new version of it. The same text again costs nothing. */
  set(path: string, text: string): void {
    const known = this.#entries.get(path);
    if (known?.text === text) return;
    this.#forget(path);
    if (known === undefined) this.#recheckAskers(existsQuestion(path));
    this.#entries.set(path, {
      text,
      facts: undefined,
      problems: undefined,
      expected: undefined,
      isOurs: false,
      asked: [],
    });
    this.#unread.add(path);
    if (path === configPath) this.#configure(text);
  }

  delete(path: string): void {
    if (!this.#entries.has(path)) return;
    this.#forget(path);
    this.#entries.delete(path);
    this.#unread.delete(path);
    this.#unchecked.delete(path);
    // A file may still be there that is none of ours any more.
    this.#outside.forget(path);
    this.#recheckAskers(existsQuestion(path));
    if (path === configPath) this.#configure('');
  }

  /** Tells what time it is: rules that go by the day, or by an instant that has come, run again. */
  setNow(now: Instant): void {
    const before = this.#outside.now;
    if (this.#outside.setNow(now, this.settings)) this.#recheckAskers(todayQuestion);
    this.#recheckPassed(before);
  }

  /** From when until when (excluded) the problems are what they are now, as far as they rest on the time of the day. */
  get timeOfAnswers(): { readonly from: Instant | undefined; readonly until: Instant | undefined } {
    return this.#questions.stretchAround(this.#outside.now ?? asInstant(0));
  }

  /** A host that can look at the disk at once; others answer what `takeUnansweredPaths` gives. */
  set lookUp(look: (path: string) => boolean | undefined) {
    this.#outside.lookUp = look;
  }

  /** Paths that somebody asked for and nobody has looked at. */
  takeUnansweredPaths(): readonly string[] {
    return this.#outside.takeUnanswered();
  }

  /** The paths, among those that somebody asked for, that are this one or lie below it; without one, all. */
  askedPaths(path?: string): readonly string[] {
    return path === undefined ? this.#outside.asked : [...this.#outside.askedAt(path)];
  }

  /** Tells whether there is a file or folder of that name. */
  answerPath(path: string, exists: boolean): void {
    if (this.#outside.answer(path, exists)) this.#recheckAskers(existsQuestion(path));
  }

  /**
   * Reads one file whose text is new.
   * @param checks which files to check at once, as if all had been read: what was parsed of them need not be kept then.
   *   The check is repeated for those of which a file that is read later changes an answer.
   * @returns its path, or undefined when all are read
   */
  readNext(checks: (path: string) => boolean = () => false): string | undefined {
    const path = this.#unread.next();
    if (path === undefined) return undefined;
    this.#read(path);
    if (checks(path)) {
      const entry = this.#entries.get(path) as Entry;
      entry.expected = this.#check(path, entry, true);
      if (this.complete) entry.problems = entry.expected;
      // Nobody asks for it soon: what lives shortly costs the memory of a few files, not of thousands.
      this.#readings.forget(path);
    }
    return path;
  }

  readAll(): void {
    this.#around?.readAll();
    while (this.readNext() !== undefined);
  }

  /** What was parsed of a file; undefined for one that is not set. */
  file(path: string): ReadFile | undefined {
    const entry = this.#entries.get(path);
    if (entry === undefined) return this.#around?.file(path);
    if (entry.facts === undefined) this.#read(path);
    return this.#readings.of(path, entry.text);
  }

  /** True when the file holds at least one document of a kind that is checked, or could not be read as one. */
  isOurs(path: string): boolean {
    const entry = this.#entries.get(path);
    if (entry !== undefined && entry.facts === undefined) this.#read(path);
    return entry?.isOurs === true;
  }

  /** The problems of a file, in the order of its text. Reads all files first when the workspace is complete. */
  problems(path: string): readonly Problem[] {
    const entry = this.#entries.get(path);
    if (entry === undefined) return [];
    this.#readRest();
    if (entry.problems !== undefined) return entry.problems;
    entry.problems = this.#check(path, entry, this.complete);
    this.#unchecked.delete(path);
    return entry.problems;
  }

  /** The files of which problems rest on whether one of these paths is there. Checks all files, if there are any paths. */
  askersOfPaths(paths: readonly string[]): readonly string[] {
    if (paths.length === 0) return [];
    while (this.readNext(() => true) !== undefined);
    for (const path of this.#entries.keys()) this.problems(path);
    return paths.flatMap((path) => [...this.#questions.askers(existsQuestion(path))]);
  }

  /** Takes the paths whose problems may have changed since they were last asked for. */
  takeUnchecked(): readonly string[] {
    this.readAll();
    const paths = [...this.#unchecked];
    this.#unchecked.clear();
    return paths;
  }

  /** Tells that all files of the root have been set: findings across files are made from now on. */
  completeNow(): void {
    this.complete = true;
    for (const [path, entry] of this.#entries) {
      entry.problems = entry.expected;
      this.#unchecked.add(path);
    }
  }

  /** What a later run can go on from. Files that have not been read and checked are left out. */
  keep(): KeptWorkspace {
    const files: KeptFile[] = [];
    const existing = new Map<string, boolean>();
    for (const [path, { facts, problems, isOurs, asked }] of this.#entries) {
      if (facts === undefined || problems === undefined) continue;
      files.push({ path, facts, problems, isOurs, asked: asked.map(({ text }) => text) });
      for (const { text } of asked) {
        const askedPath = pathInQuestion(text);
        if (askedPath !== undefined) existing.set(askedPath, this.#exists(askedPath) === true);
      }
    }
    return { now: this.#outside.now ?? null, today: this.#outside.today ?? null, existing: [...existing], files };
  }

  /**
   * Takes over what an earlier run kept, as if it had been found just now; what rests on something that is different is
   * found anew. For a new workspace that knows its configuration (the same as then), the time and how to look up paths.
   * @param textOf the text of a file that is what it was; undefined for one that has changed or is gone
   */
  resume({ now, today, existing, files }: KeptWorkspace, textOf: (path: string) => string | undefined): void {
    this.complete = true;
    const changed: string[] = [];
    for (const { path, facts, problems, isOurs, asked } of files) {
      if (path === configPath) continue;
      const text = textOf(path);
      if (text === undefined) changed.push(path);
      const entry: Entry = { text: text ?? '', facts, problems, expected: problems, isOurs, asked: [] };
      this.#entries.set(path, entry);
      this.#table.add(path, facts);
      entry.asked = this.#questions.note(path, new Set(asked), []);
    }
    if (today !== (this.#outside.today ?? null)) this.#recheckAskers(todayQuestion);
    this.#recheckPassed(now ?? undefined);
    for (const [path, existed] of existing)
      if (this.#exists(path) !== existed) this.#recheckAskers(existsQuestion(path));
    for (const path of changed) this.delete(path);
  }

  /**
   * The other documents without remembering who asked: for editor features and reports. While the files of a workspace that
   * is not complete are being read, a few at a time, nobody who types waits for all of them: it is what is known so far.
   */
  get repository(): Repository {
    this.#readRest();
    return this.#table;
  }

  /** The names of a namespace that documents mention without anything that defines them: services, owners. */
  mentioned(namespace: string): readonly string[] {
    this.#readRest();
    return this.#table.mentioned(namespace);
  }

  /** As `repository`, of what has been read so far: for work in small steps, while files are still being read. */
  get repositorySoFar(): Repository {
    return this.#table;
  }

  facts(path: string): FileFacts {
    const entry = this.#entries.get(path);
    if (entry !== undefined && entry.facts === undefined) this.#read(path);
    return entry?.facts ?? this.#around?.facts(path) ?? noFacts;
  }

  /** Everything that search by symptom can find, as far as it is remembered. */
  *searchEntries(): Iterable<PlacedHead> {
    for (const file of this.#entries.keys()) for (const head of this.facts(file).entries) yield { ...head, file };
  }

  /** What search by symptom can find in one file: parsed again unless that has just been done. */
  entriesOf(file: string): readonly PlacedEntry[] {
    if (this.facts(file).entries.length === 0) return [];
    return entriesIn(factsOf(this.file(file)?.documents ?? [])).map(({ kind, entry }) => ({ file, kind, entry }));
  }

  /**
   * Takes one path whose search entries came, changed or went. Reads nothing that has not been read yet.
   * @returns undefined when there is none
   */
  takeChangedEntry(): string | undefined {
    for (const path of this.#changedEntries) {
      if (this.#unread.has(path)) continue;
      this.#changedEntries.delete(path);
      return path;
    }
    return undefined;
  }

  #readRest(): void {
    if (this.complete) this.readAll();
  }

  #read(path: string): void {
    const entry = this.#entries.get(path) as Entry;
    this.#unread.delete(path);
    const { documents, reading } = this.#readings.of(path, entry.text);
    entry.isOurs = documents.length > 0 || reading.syntax.length > 0;
    entry.facts = mergeFacts(factsOf(documents), this.#isBrowsed);
    this.#table.add(path, entry.facts);
    this.#invalidate(entry.facts);
    if (entry.facts.entries.length > 0) this.#changedEntries.add(path);
    this.#unchecked.add(path);
  }

  #check(path: string, entry: Entry, complete: boolean): readonly Problem[] {
    const file = this.file(path) as ReadFile;
    // What was expected of a complete workspace still rests on what it asked.
    const asked = new Set(complete || entry.expected === undefined ? [] : entry.asked.map(({ text }) => text));
    const { now, today } = (this.#around ?? this).#outside;
    const surroundings = { now, today, exists: (at: string) => this.#exists(at) };
    const repository = new AskingRepository(this.#table, surroundings, asked);
    const problems = check(file.reading, file.documents, repository, this.settings, complete);
    entry.asked = this.#questions.note(path, asked, entry.asked);
    return problems;
  }

  #forget(path: string): void {
    const entry = this.#entries.get(path);
    this.#readings.forget(path);
    if (entry === undefined) return;
    entry.asked = this.#questions.note(path, new Set(), entry.asked);
    if (entry.facts === undefined) return;
    this.#table.remove(path, entry.facts);
    this.#invalidate(entry.facts);
    if (entry.facts.entries.length > 0) this.#changedEntries.add(path);
  }

  #invalidate(facts: FileFacts): void {
    if (this.#questions.isEmpty) return;
    forEachQuestionAbout(facts.asked ?? facts, (question) => this.#recheckAskers(question));
  }

  #recheckAskers(question: string): void {
    for (const path of this.#questions.takeAskers(question)) this.#uncheck(path);
  }

  /** Rules are run again that asked about an instant which has come since. */
  #recheckPassed(before: Instant | undefined): void {
    for (const question of this.#questions.passedBetween(before, this.#outside.now)) this.#recheckAskers(question);
  }

  #uncheck(path: string): void {
    const entry = this.#entries.get(path);
    if (entry === undefined) return;
    entry.problems = undefined;
    entry.expected = undefined;
    this.#unchecked.add(path);
  }

  #exists(path: string): boolean | undefined {
    return this.#entries.has(path) || this.#outside.exists(path);
  }

  /** New settings may change what every file is and says. */
  #configure(text: string): void {
    this.#readings.configure(text);
    this.#outside.configure(this.settings);
    this.#readAnew();
  }

  #readAnew(): void {
    for (const [path, entry] of this.#entries) {
      this.#forget(path);
      entry.facts = undefined;
      entry.problems = undefined;
      entry.expected = undefined;
      this.#unread.add(path);
    }
  }
}

function factsOf(documents: readonly CheckedDocument[]): readonly FactsOfKind[] {
  return documents.map(({ kind, subject }) => ({ kind: kind.id, facts: kind.facts(subject) }));
}
