import { addToGroup } from '../group.ts';
import { sloOfWords } from '../impact/slo-levels.ts';
import type { KindId } from '../kinds/index.ts';
import type { Kind } from '../kinds/kind.ts';
import { languageOf } from '../text/language.ts';
import { configPath } from '../workspace/file-names.ts';
import { type ReadFile, Readings } from '../workspace/readings.ts';
import type { Definition } from '../workspace/repository.ts';
import { isAboutRepository, isOperationsPage, isReportLike, isTemplate } from './page-signs.ts';
import { addZones, type ZonesInUse } from './zones-in-use.ts';

/** What stands in a repository that has no configuration yet. Paths are relative to its root, with `/`, sorted. */
export interface Survey {
  /** Files of every kind that is known by its content. */
  readonly documents: ReadonlyMap<KindId, readonly string[]>;
  /** Those among them that are there to be copied. */
  readonly templates: readonly string[];
  /** Markdown pages that tell of an incident by name, place or headings, but have no timeline to check. */
  readonly reports: readonly string[];
  /** Other Markdown pages that help in an incident. */
  readonly pages: readonly string[];
  /** All Markdown pages but READMEs and the like. */
  readonly markdown: readonly string[];
  readonly zones: ZonesInUse;
  /** Documents and pages written in Japanese, and all of them. */
  readonly japanese: number;
  readonly written: number;
  readonly slos: readonly KnownSlo[];
}

/** An OpenSLO document by its name, with the names of its objectives. */
export interface KnownSlo {
  readonly name: string;
  readonly objectives: readonly string[];
}

/** Looks at the files of a repository one by one, and keeps none of them. */
export class Surveyor {
  readonly #readings: Readings;
  readonly #documents = new Map<KindId, string[]>();
  readonly #templates: string[] = [];
  readonly #reports: string[] = [];
  readonly #pages: string[] = [];
  readonly #markdown: string[] = [];
  readonly #slos: KnownSlo[] = [];
  readonly #zones: ZonesInUse = new Map();
  #japanese = 0;
  #written = 0;

  constructor(kinds: readonly Kind[]) {
    this.#readings = new Readings(kinds);
  }

  /** Looks at a file. The configuration is passed over: it would decide what is found. */
  add(path: string, text: string): void {
    if (path === configPath) return;
    const file = this.#readings.of(path, text);
    this.#readings.forget(path);
    const isPage = file.reading.markdown !== undefined && !isAboutRepository(path);
    if (isPage) this.#markdown.push(path);
    const kinds = new Set(file.documents.map(({ kind }) => kind.id as KindId));
    if (kinds.size > 0) this.#addDocument(path, file, kinds);
    else if (!isPage || isTemplate(path) || !this.#addPage(path, file)) return;
    if (kinds.has('alerts')) return;
    this.#written++;
    if (languageOf(text) === 'ja') this.#japanese++;
  }

  /** What the files told that were looked at so far. */
  get survey(): Survey {
    const documents = new Map([...this.#documents].map(([kind, paths]) => [kind, paths.toSorted()]));
    const sorted = {
      templates: this.#templates.toSorted(),
      reports: this.#reports.toSorted(),
      pages: this.#pages.toSorted(),
      markdown: this.#markdown.toSorted(),
    };
    const counts = { zones: this.#zones, japanese: this.#japanese, written: this.#written, slos: this.#slos };
    return { documents, ...sorted, ...counts };
  }

  #addDocument(path: string, { reading, documents }: ReadFile, kinds: ReadonlySet<KindId>): void {
    for (const kind of kinds) addToGroup(this.#documents, kind, path);
    if (isTemplate(path)) this.#templates.push(path);
    else if (kinds.has('timeline') || kinds.has('rca')) addZones(this.#zones, reading.text);
    for (const { kind, subject } of documents) if (kind.id === 'slo') this.#addSlos(kind.facts(subject).definitions);
  }

  #addSlos(definitions: readonly Definition[]): void {
    for (const { title, words } of definitions)
      this.#slos.push({ name: title, objectives: (sloOfWords(words)?.objectives ?? []).map(({ name }) => name) });
  }

  /** @returns false for a page that helps in no incident */
  #addPage(path: string, { reading }: ReadFile): boolean {
    const { markdown } = reading;
    if (markdown === undefined) return false;
    if (isReportLike(path, markdown)) {
      this.#reports.push(path);
      addZones(this.#zones, reading.text);
      return true;
    }
    if (!isOperationsPage(path, markdown)) return false;
    this.#pages.push(path);
    return true;
  }
}
