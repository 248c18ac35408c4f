import { type Section, sectionsOf } from '../../document/markdown/sections.ts';
import type { Heading, MarkdownDocument } from '../../document/markdown-document.ts';
import { declaredKind } from '../../report/declared-kind.ts';
import { proseOf } from '../../report/headings.ts';
import { remembered } from '../../text/remembered.ts';
import {
  type Horizon,
  horizonOf,
  isActionHeading,
  isCauseHeading,
  layerOf,
  limitOf,
  type TimeLimit,
} from './labels.ts';
import type { LayerName } from './layer-words.ts';

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
  let isSure = false;
  for (const section of sectionsOf(document)) {
    if (section.heading === undefined) continue;
    const path = [section.heading, ...section.above.toReversed()];
    const named = path.map(({ title }) => roleOf(title.text));
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

const roleOf = remembered((title): Role => {
  const isAction = isActionHeading(title);
  const layer = isAction ? undefined : layerOf(title);
  return { isAction, layer, isCause: !isAction && layer === undefined && proseOf(title) === 'cause' };
});

function firstOf<T>(headings: readonly Heading[], read: (title: string) => T | undefined): T | undefined {
  for (const { title } of headings) {
    const found = read(title.text);
    if (found !== undefined) return found;
  }
  return undefined;
}
