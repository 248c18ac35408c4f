import { type Section, sectionsOf } from '../../document/markdown/sections.ts';
import type { Heading, MarkdownDocument } from '../../document/markdown-document.ts';
import { isMap } from '../../document/value.ts';
import { declaredKind } from '../../report/front-matter.ts';
import { proseOf } from '../../report/headings.ts';
import { looksLikeTimeline } from '../../report/timeline-sections.ts';
import { actionRowsOf } from './actions.ts';
import {
  type Horizon,
  horizonOf,
  isActionHeading,
  isCauseHeading,
  type LayerName,
  layerOf,
  limitOf,
  type TimeLimit,
} from './labels.ts';

export interface LayerSection {
  readonly section: Section;
  readonly layer: LayerName;
  readonly heading: Heading;
}

export interface ActionSection {
  readonly section: Section;
  readonly heading: Heading;
  readonly horizon: Horizon | undefined;
  readonly limit: TimeLimit | undefined;
}

/** A Markdown file cut into what an analysis is made of. */
interface AnalysisSections {
  readonly layers: readonly LayerSection[];
  readonly actions: readonly ActionSection[];
  /** Prose about causes: that of the layers and of headings such as `Root cause`. */
  readonly causes: readonly Section[];
}

/** Layers count when at least two are there and something says that they are layers of causes. */
export function analysisSections(document: MarkdownDocument): AnalysisSections {
  const layers: LayerSection[] = [];
  const actions: ActionSection[] = [];
  const causes: Section[] = [];
  const roles = new Map<Heading, Role>();
  let isSure = false;
  for (const section of sectionsOf(document)) {
    if (section.heading === undefined) continue;
    const path = [section.heading, ...section.above.toReversed()];
    const named = path.map((heading) => roleOf(heading, roles));
    const place = named.findIndex(({ isAction, layer }) => isAction || layer !== undefined);
    const layer = named[place]?.layer;
    const lastAction = named.findLastIndex(({ isAction }) => isAction);
    if (lastAction >= 0) {
      const inner = path.slice(0, lastAction + 1);
      actions.push({
        section,
        heading: inner.at(-1) as Heading,
        horizon: firstOf(inner, horizonOf),
        limit: firstOf(inner, limitOf),
      });
    } else if (layer !== undefined) {
      layers.push({ section, layer: layer.name, heading: path[place] as Heading });
      causes.push(section);
      isSure ||= layer.isSure || path.slice(place + 1).some(({ title }) => isCauseHeading(title.text));
    } else if (named.some(({ isCause }) => isCause)) causes.push(section);
  }
  const names = new Set(layers.map(({ layer }) => layer));
  const isLayered =
    (names.size >= 2 && isSure) || names.size === 3 || (names.size > 0 && declaredKind(document) === 'rca');
  return { layers: isLayered ? layers : [], actions, causes };
}

/** What a heading introduces; at most one of the three. */
interface Role {
  readonly isAction: boolean;
  readonly layer: ReturnType<typeof layerOf>;
  readonly isCause: boolean;
}

function roleOf(heading: Heading, known: Map<Heading, Role>): Role {
  const old = known.get(heading);
  if (old !== undefined) return old;
  const { text } = heading.title;
  const isAction = isActionHeading(text);
  const layer = isAction ? undefined : layerOf(text);
  const role = { isAction, layer, isCause: !isAction && layer === undefined && proseOf(text) === 'cause' };
  known.set(heading, role);
  return role;
}

/** Headings for at least two layers of causes; or an incident's report that has actions. */
export function looksLikeAnalysis(document: MarkdownDocument): boolean {
  const front = document.frontMatter?.document.value;
  if (declaredKind(document) !== undefined && isMap(front) && ('actions' in front || 'layers' in front)) return true;
  const { layers, actions } = analysisSections(document);
  if (layers.length > 0) return true;
  if (!actions.some(({ section }) => actionRowsOf(section).length > 0)) return false;
  return declaredKind(document) !== undefined || looksLikeTimeline(document);
}

function firstOf<T>(headings: readonly Heading[], read: (title: string) => T | undefined): T | undefined {
  for (const { title } of headings) {
    const found = read(title.text);
    if (found !== undefined) return found;
  }
  return undefined;
}
