import { incidentIn } from '../actions/incident-impact.ts';
import { computeImpact, type ImpactReport } from '../impact/impact.ts';
import type { Problem } from '../problem.ts';
import type { Words } from '../text/words.ts';
import type { Zone } from '../time/zone.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type ChecklistEntry, checklistFor } from './checklist.ts';

/** What a reviewer wants to know of one file. */
export interface FileReview {
  readonly file: string;
  readonly text: string;
  readonly title: string | undefined;
  readonly kinds: readonly { readonly id: string; readonly title: Words }[];
  readonly problems: readonly Problem[];
  /** Those among them that a change brought; absent when nothing is compared. */
  readonly fresh?: ReadonlySet<Problem>;
  /** How many further ones are left out, because they are known. */
  readonly known?: number;
  /** Present when the file tells of an incident. */
  readonly impact: { readonly report: ImpactReport; readonly zone: Zone } | undefined;
  readonly checklist: readonly ChecklistEntry[];
}

/** @returns undefined for a file that is not ours */
export function reviewOf(workspace: Workspace, file: string): FileReview | undefined {
  const problems = workspace.problems(file);
  const read = workspace.file(file);
  if (read === undefined || (problems.length === 0 && !read.documents.some(isReviewed))) return undefined;
  const incident = incidentIn(workspace, file);
  const [entry] = workspace.facts(file).entries;
  return {
    file,
    text: workspace.text(file) ?? '',
    title: entry?.title === file ? undefined : entry?.title,
    kinds: [...new Map(read.documents.map(({ kind }) => [kind.id, { id: kind.id, title: kind.title }])).values()],
    problems,
    impact: incident === undefined ? undefined : { report: computeImpact(incident.input), zone: incident.input.zone },
    checklist: read.documents.flatMap((document) => checklistFor(document, problems, workspace.settings)),
  };
}

/** The review of a file that could not be decoded: its first character stands for all of it. */
export function unreadableReview(file: string, problems: readonly Problem[]): FileReview {
  return { file, text: ' ', title: undefined, kinds: [], problems, impact: undefined, checklist: [] };
}

/** Plain pages are searched, not checked. */
function isReviewed({ kind }: { readonly kind: { readonly rules: readonly unknown[] } }): boolean {
  return kind.rules.length > 0;
}
