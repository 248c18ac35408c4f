import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type MaintenanceTask,
  maintenanceTasks,
  mayHoldPlan,
  unreadPlans,
} from '../../core/maintenance/maintenance-tasks.ts';
import { wrongFile } from '../../core/messages/command-line.ts';
import * as say from '../../core/messages/maintenance.ts';
import type { SyntaxProblem } from '../../core/problem.ts';
import { LineTable } from '../../core/text/lines.ts';
import { displayWidth } from '../../core/text/width.ts';
import type { Language, Words } from '../../core/text/words.ts';
import { formatInstant, formatIso } from '../../core/time/format-instant.ts';
import type { Instant } from '../../core/time/instant.ts';
import { matchAny } from '../../core/workspace/globs.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { cleanLine } from '../clean.ts';
import { type Paint, paintOf } from '../color.ts';
import type { Invocation } from '../command.ts';
import { rootOf } from '../disk/root.ts';
import { wordsOfFile } from '../disk/source-files.ts';
import { nowOf } from '../now.ts';
import { type OpenWorkspace, openWorkspace } from '../open-workspace.ts';
import { choice, formatOf, textOption } from '../options.ts';
import { failingStates } from './maintenance.command.ts';

/**
 * `hansei maintenance`.
 * @returns with `--fail-on`, 1 when a task is in that state or in a worse one, or when nobody can tell
 */
export function run(invocation: Invocation): number {
  const { surroundings, language } = invocation;
  const opened = openWorkspace(rootOf(surroundings.directory, textOption(invocation, 'root')));
  const { workspace } = opened;
  const tasks = maintenanceTasks(workspace, nowOf(invocation, workspace));
  if (formatOf(invocation) === 'json') surroundings.write(`${JSON.stringify(jsonOf(tasks, workspace))}\n`);
  else if (tasks.length > 0) surroundings.write(table(tasks, language, paintOf(invocation)));
  const unread = unreadPlans(workspace);
  const faults = [
    ...undecodedPlans(opened),
    ...unread.broken.map(({ file, problem }) => fault(workspace, file, problem)),
  ];
  for (const words of faults) surroundings.note(`${cleanLine(words[language])}\n`);
  if (unread.tasks > 0) surroundings.note(`${say.unreadTasks(unread.tasks)[language]}\n`);
  if (tasks.length + faults.length + unread.tasks === 0) surroundings.note(`${say.noTasks()[language]}\n`);
  if (textOption(invocation, 'fail-on') === undefined) return 0;
  const worst = failingStates.indexOf(choice(invocation, 'fail-on', failingStates) ?? 'overdue');
  const fails = tasks.some(({ state }) => failingStates.slice(0, worst + 1).some((name) => name === state));
  return fails || faults.length + unread.tasks > 0 ? 1 : 0;
}

/** What is wrong with files that are no text, when there is a plan in them for all that can be seen. */
function undecodedPlans({ root, workspace: { settings }, unreadable }: OpenWorkspace): readonly Words[] {
  const isExcluded = matchAny(settings.exclude.all);
  return [...unreadable].flatMap(([path, [problem]]) =>
    problem !== undefined && !isExcluded(path) && seemsPlan(join(root, path)) ? [wordsOfFile(path, problem)] : [],
  );
}

/** UTF-16 has a zero beside every letter of the key. Data that nobody may read could be a plan. */
function seemsPlan(path: string): boolean {
  try {
    return mayHoldPlan(path, readFileSync(path, 'latin1').replaceAll('\0', ''));
  } catch {
    return mayHoldPlan(path, 'maintenance:');
  }
}

function fault(workspace: Workspace, file: string, { span, message }: SyntaxProblem): Words {
  return wrongFile(file, new LineTable(workspace.text(file) ?? '').lineAt(span.start) + 1, message);
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

/** In UTF-16 units. */
const longestTitle = 60;

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
    task.title.length > longestTitle ? `${task.title.slice(0, longestTitle - 1)}…` : task.title,
    `${shown(due)}${times}`,
    shown(next),
    task.owner ?? '',
    run,
  ].map(cleanLine);
}
