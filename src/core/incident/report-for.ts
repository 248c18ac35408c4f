import type { Rca } from '../../generated/types.ts';
import type { MarkdownDocument } from '../document/markdown-document.ts';
import { baseDayOf } from '../kinds/rca/base-day.ts';
import { layerNames } from '../kinds/rca/layer-words.ts';
import { subjectOfKind } from '../kinds/subject-of-kind.ts';
import type { Settings } from '../settings.ts';
import type { DayNumber } from '../time/day-number.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A page that actions are written into. */
export interface ActionReport {
  readonly markdown: MarkdownDocument;
  /** The day that horizons count from; undefined where neither the page nor its incident tells one. */
  readonly baseDay: DayNumber | undefined;
  /** In days. */
  readonly horizons: Settings['horizons'];
  /** What actions may answer, in the order of the page: those that have an id. */
  readonly factors: readonly NamedFactor[];
}

export interface NamedFactor {
  readonly id: string;
  readonly text: string;
}

/** The page of a file that an action belongs to: its analysis, else its incident; undefined when it holds neither. */
export function reportFor(workspace: Workspace, path: string): ActionReport | undefined {
  const documents = workspace.file(path)?.documents ?? [];
  const analysis = subjectOfKind(documents, 'rca');
  const markdown = (analysis ?? subjectOfKind(documents, 'timeline'))?.markdown;
  if (markdown === undefined) return undefined;
  const baseDay = analysis && baseDayOf(analysis.value, analysis.model, workspace.repository);
  const factors = analysis === undefined ? [] : factorsOf(analysis.value);
  return { markdown, baseDay, horizons: workspace.settings.horizons, factors };
}

function factorsOf({ layers }: Rca): readonly NamedFactor[] {
  const all = layerNames.flatMap((name) => layers?.[name] ?? []);
  return all.flatMap(({ id, text }) => (id === undefined ? [] : [{ id, text: text ?? '' }]));
}
