import { type MaintenanceTask, maintenanceIn, maintenanceTasks } from '../../core/maintenance/maintenance-tasks.ts';
import * as say from '../../core/messages/maintenance.ts';
import { LineTable } from '../../core/text/lines.ts';
import { displayWidth } from '../../core/text/width.ts';
import type { Language } from '../../core/text/words.ts';
import { formatInstant, formatIso } from '../../core/time/format-instant.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { cleanLine } from '../clean.ts';
import { type Paint, paintOf } from '../color.ts';
import type { Invocation } from '../command.ts';
import { rootOf } from '../files.ts';
import { nowOf } from '../now.ts';
import { openWorkspace } from '../open-workspace.ts';
import { choice, formatOf, textOption } from '../options.ts';
import { failingStates } from './maintenance.command.ts';

/** `hansei maintenance`. @returns 1 when a task is in the state of `--fail-on` or in a worse one */
export function run(invocation: Invocation): number {
  const { surroundings, language } = invocation;
  const { workspace } = openWorkspace(rootOf(surroundings.directory, textOption(invocation, 'root')));
  const tasks = maintenanceTasks(workspace, nowOf(invocation, workspace));
  if (formatOf(invocation) === 'json') surroundings.write(`${JSON.stringify(jsonOf(tasks, workspace))}\n`);
  else if (tasks.length > 0) surroundings.write(table(tasks, language, paintOf(invocation)));
  const leftOut = planned(workspace) - tasks.length;
  if (tasks.length === 0 && leftOut === 0) surroundings.note(`${say.noTasks()[language]}\n`);
  if (leftOut > 0) surroundings.note(`${say.unreadTasks(leftOut)[language]}\n`);
  const worst = failingStates.indexOf(choice(invocation, 'fail-on', failingStates) ?? 'overdue');
  const isAsked = textOption(invocation, 'fail-on') !== undefined;
  return isAsked && tasks.some(({ state }) => failingStates.slice(0, worst + 1).some((name) => name === state)) ? 1 : 0;
}

function planned(workspace: Workspace): number {
  return [...workspace.paths]
    .flatMap((file) => maintenanceIn(workspace, file))
    .reduce((sum, { model }) => sum + model.tasks.length, 0);
}

function jsonOf(tasks: readonly MaintenanceTask[], workspace: Workspace) {
  const lines = new Map<string, LineTable>();
  return tasks.map(({ task, state, due, next, open, lastRun, file, zone, offset }) => {
    const table = lines.get(file) ?? new LineTable(workspace.text(file) ?? '');
    lines.set(file, table);
    const iso = (instant: Instant | undefined) => (instant === undefined ? null : formatIso(instant, zone));
    return {
      task: task.id ?? null,
      due: iso(due),
      state,
      title: task.title,
      next: iso(next),
      open,
      owner: task.owner ?? null,
      runbook: task.runbook ?? null,
      lastRun:
        lastRun === undefined ? null : { date: lastRun.time.text, by: lastRun.by ?? null, result: lastRun.result },
      file,
      line: table.lineAt(offset) + 1,
    };
  });
}

/** Columns as wide as what is in them. */
function table(tasks: readonly MaintenanceTask[], language: Language, paint: Paint): string {
  const rows = [say.columns()[language], ...tasks.map((task) => cellsOf(task, language))];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? '')))) ?? [];
  const colours = { overdue: paint.red, due: paint.yellow, upcoming: paint.blue, done: paint.green };
  const lines = rows.map((row, index) => {
    const cells = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)));
    const [first = '', ...others] = cells;
    const state = tasks[index - 1]?.state;
    const head = state === undefined ? paint.bold(first) : colours[state](first);
    return [head, ...(state === undefined ? others.map(paint.bold) : others)].join('  ').trimEnd();
  });
  return `${lines.join('\n')}\n`;
}

function cellsOf(
  { state, task, due, next, open, zone, lastRun }: MaintenanceTask,
  language: Language,
): readonly string[] {
  const shown = (instant: Instant | undefined) =>
    instant === undefined ? '' : formatInstant(instant, zone).slice(0, task.isWholeDay ? 10 : undefined);
  const times = open > 1 ? ` (${say.timesOpen(open)[language]})` : '';
  const result = lastRun === undefined ? '' : say.resultName(lastRun.result)[language];
  const run = lastRun === undefined ? '' : [lastRun.time.text, lastRun.by ?? '', result].filter(Boolean).join(' ');
  return [
    say.stateName(state)[language],
    task.title.slice(0, 60),
    `${shown(due)}${times}`,
    shown(next),
    task.owner ?? '',
    run,
  ].map(cleanLine);
}
