import { addToGroup } from '../group.ts';
import { sloOfWords } from '../impact/slo-levels.ts';
import type { KindId } from '../kinds/index.ts';
import { languageOf } from '../text/language.ts';
import { configPath } from '../workspace/file-names.ts';
import type { ReadFile } from '../workspace/readings.ts';
import type { Workspace } from '../workspace/workspace.ts';
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

/**
 * Looks at every file of a workspace, one a step. Its own configuration must not be in it: it would decide what is found.
 */
export function* surveying(workspace: Workspace): Generator<void, Survey> {
  const documents = new Map<KindId, string[]>();
  const templates: string[] = [];
  const reports: string[] = [];
  const pages: string[] = [];
  const markdown: string[] = [];
  const slos: KnownSlo[] = [];
  const zones: ZonesInUse = new Map();
  let japanese = 0;
  let written = 0;
  for (const path of [...workspace.paths].sort()) {
    yield;
    const file = path === configPath ? undefined : workspace.file(path);
    if (file === undefined) continue;
    const kinds = new Set(file.documents.map(({ kind }) => kind.id as KindId));
    const isPage = file.reading.markdown !== undefined && !isAboutRepository(path);
    if (isPage) markdown.push(path);
    if (kinds.size > 0) {
      for (const kind of kinds) addToGroup(documents, kind, path);
      if (isTemplate(path)) templates.push(path);
      else if (kinds.has('timeline') || kinds.has('rca')) addZones(zones, file.reading.text);
      for (const { name, words } of workspace.facts(path).definitions)
        if (name.startsWith('slo:'))
          slos.push({ name: name.slice(4), objectives: (sloOfWords(words)?.objectives ?? []).map((own) => own.name) });
    } else if (isPage && !isTemplate(path)) {
      const sort = sortOf(path, file);
      if (sort === undefined) continue;
      (sort === 'report' ? reports : pages).push(path);
      if (sort === 'report') addZones(zones, file.reading.text);
    } else continue;
    if (kinds.has('alerts')) continue;
    written++;
    if (languageOf(file.reading.text) === 'ja') japanese++;
  }
  return { documents, templates, reports, pages, markdown, zones, japanese, written, slos };
}

function sortOf(path: string, { reading }: ReadFile): 'report' | 'page' | undefined {
  if (reading.markdown === undefined) return undefined;
  if (isReportLike(path, reading.markdown)) return 'report';
  return isOperationsPage(path, reading.markdown) ? 'page' : undefined;
}
