import type { Rca } from '../../generated/types.ts';
import type { MarkdownDocument } from '../document/markdown-document.ts';
import { baseDayOf } from '../kinds/rca/base-day.ts';
import type { RcaModel } from '../kinds/rca/model.ts';
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
}

/** The page of a file that an action belongs to: its analysis, else its incident; undefined when it holds neither. */
export function reportFor(workspace: Workspace, path: string): ActionReport | undefined {
  const documents = workspace.file(path)?.documents ?? [];
  const analysis = documents.find(({ kind }) => kind.id === 'rca')?.subject;
  const markdown = (analysis ?? documents.find(({ kind }) => kind.id === 'timeline')?.subject)?.markdown;
  if (markdown === undefined) return undefined;
  const baseDay = analysis && baseDayOf(analysis.value as Rca, analysis.model as RcaModel, workspace.repository);
  return { markdown, baseDay, horizons: workspace.settings.horizons };
}
