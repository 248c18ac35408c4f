import { addToGroup } from '../group.ts';
import type { DayNumber } from '../time/day-number.ts';
import type { ActionFacts } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** In the order in which they are shown. */
export const actionStates = ['overdue', 'open', 'done'] as const;
export type ActionState = (typeof actionStates)[number];

/** An action item of a repository. */
export interface ActionItem extends ActionFacts {
  readonly file: string;
  readonly state: ActionState;
  /** How many days ago it was due; 0 unless it is overdue. */
  readonly daysOverdue: number;
}

export interface ActionFilter {
  /** True: also what is done. */
  readonly withDone: boolean;
  /** A part of the owner's name, whatever its case; '' for everybody. */
  readonly owner: string;
}

/**
 * All action items of a repository: overdue ones first, the longest overdue on top, then by due date, those without one
 * behind them, and what is done last.
 * @param today the day it is where the team is; undefined: nothing is known to be overdue
 */
export function actionItems(workspace: Workspace, today: DayNumber | undefined): readonly ActionItem[] {
  workspace.readAll();
  const items = [...workspace.paths].flatMap((file) =>
    workspace.facts(file).actions.map((action) => itemOf(file, action, today)),
  );
  return items.sort(compare);
}

/** The items that a filter lets through, in their order. */
export function filterActionItems(
  items: readonly ActionItem[],
  { withDone, owner }: ActionFilter,
): readonly ActionItem[] {
  const wanted = plain(owner);
  return items.filter(
    (item) => (withDone || item.state !== 'done') && (wanted === '' || plain(item.owner ?? '').includes(wanted)),
  );
}

/** The open action of a file that has an item's words and stands nearest to where it stood; undefined when there is none. */
export function sameOpenAction(workspace: Workspace, { file, text, span }: ActionItem): ActionFacts | undefined {
  const distance = (action: ActionFacts) => Math.abs(action.span.start - span.start);
  return workspace
    .facts(file)
    .actions.filter((action) => action.text === text && !action.isDone)
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** The items of each owner, in the order of each one's first; '' for those without an owner, last. */
export function byOwner(items: readonly ActionItem[]): ReadonlyMap<string, readonly ActionItem[]> {
  const groups = new Map<string, ActionItem[]>();
  const ordered = [
    ...items.filter(({ owner }) => owner !== undefined),
    ...items.filter(({ owner }) => owner === undefined),
  ];
  for (const item of ordered) addToGroup(groups, item.owner ?? '', item);
  return groups;
}

function itemOf(file: string, action: ActionFacts, today: DayNumber | undefined): ActionItem {
  const { isDone, dueDay } = action;
  const late = isDone || dueDay === undefined || today === undefined ? 0 : Math.max(0, today - dueDay);
  return { ...action, file, state: isDone ? 'done' : late > 0 ? 'overdue' : 'open', daysOverdue: late };
}

function compare(a: ActionItem, b: ActionItem): number {
  return (
    actionStates.indexOf(a.state) - actionStates.indexOf(b.state) ||
    (a.dueDay ?? Number.MAX_SAFE_INTEGER) - (b.dueDay ?? Number.MAX_SAFE_INTEGER) ||
    (a.file < b.file ? -1 : a.file > b.file ? 1 : a.span.start - b.span.start)
  );
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
