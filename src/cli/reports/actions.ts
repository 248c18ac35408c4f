import { type ActionItem, actionItems, actionStates } from '../../core/action-items/action-items.ts';
import { actionItemsMarkdown } from '../../core/action-items/action-items-markdown.ts';
import { zoneOfSettings } from '../../core/settings.ts';
import { incidentRecords } from '../../core/statistics/incident-records.ts';
import { LineTable } from '../../core/text/lines.ts';
import { dayAt, formatDay } from '../../core/time/day-number.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { Invocation } from '../command.ts';
import { asOf, nowOf } from '../now.ts';
import { writePage } from '../write-page.ts';
import { openReported } from './open-reported.ts';

/** `hansei report actions`. */
export function run(invocation: Invocation): number {
  const { language } = invocation;
  const workspace = openReported(invocation);
  const zone = zoneOfSettings(workspace.settings);
  const later = filesOfLater(workspace, asOf(invocation, workspace));
  const items = actionItems(workspace, dayAt(nowOf(invocation, workspace), zone)).filter(
    ({ file }) => !later.includes(file),
  );
  writePage(
    invocation,
    () => actionItemsMarkdown(items, language),
    () => jsonOf(items, workspace),
  );
  return 0;
}

/** The documents of the incidents that begin later. */
function filesOfLater(workspace: Workspace, until: Instant | undefined): readonly string[] {
  if (until === undefined) return [];
  return incidentRecords(workspace)
    .filter(({ impact }) => impact.started !== null && impact.started > until)
    .flatMap(({ files, analyses }) => [...files, ...analyses.map(({ file }) => file)]);
}

function jsonOf(items: readonly ActionItem[], workspace: Workspace) {
  const counts = Object.fromEntries(
    actionStates.map((state) => [state, items.filter((item) => item.state === state).length]),
  );
  const lines = new Map<string, LineTable>();
  return { counts, actions: items.map((item) => actionJson(item, workspace, lines)) };
}

function actionJson(item: ActionItem, workspace: Workspace, tables: Map<string, LineTable>) {
  const { file, span, state, text, owner, due, dueDay, daysOverdue, incident, proof, document } = item;
  const lines = tables.get(file) ?? new LineTable(workspace.text(file) ?? '');
  tables.set(file, lines);
  return {
    file,
    line: lines.lineAt(span.start) + 1,
    state,
    text,
    owner: owner ?? null,
    due: dueDay === undefined ? (due ?? null) : formatDay(dueDay),
    daysOverdue,
    incident: incident ?? null,
    evidence: proof ?? null,
    document,
  };
}
