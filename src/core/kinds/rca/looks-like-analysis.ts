import type { MarkdownDocument } from '../../document/markdown-document.ts';
import { isMap } from '../../document/value.ts';
import { declaredKind } from '../../report/declared-kind.ts';
import { looksLikeTimeline } from '../../report/looks-like-timeline.ts';
import { actionRowsOf } from './actions.ts';
import { analysisSections } from './sections.ts';

/** Headings for at least two layers of causes; or an incident's report that has actions. */
export function looksLikeAnalysis(document: MarkdownDocument): boolean {
  const front = document.frontMatter?.document.value;
  if (declaredKind(document) !== undefined && isMap(front) && ('actions' in front || 'layers' in front)) return true;
  const { layers, actions } = analysisSections(document);
  if (layers.length > 0) return true;
  if (!actions.some(({ section }) => actionRowsOf(section).length > 0)) return false;
  return declaredKind(document) !== undefined || looksLikeTimeline(document);
}
