import type { SubjectOf } from '../kinds/index.ts';
import type { PlacedTask } from '../kinds/maintenance/model.ts';
import { subjectsOfKind } from '../kinds/subject-of-kind.ts';
import type { SyntaxProblem } from '../problem.ts';
import type { Instant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import { isData } from '../workspace/file-names.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { runsByTask } from './runs-by-task.ts';
import { type TaskState, taskState, taskStateNames } from './task-state.ts';

/** A recurring task of a repository, and how it stands with it. */
export interface MaintenanceTask extends TaskState {
  readonly file: string;
  readonly task: PlacedTask;
  /** Where it stands in its file. */
  readonly offset: number;
  /** The zone that its times are in. */
  readonly zone: Zone;
}

/**
 * The recurring tasks of a repository at an instant: overdue ones first, the longest overdue on top, what is done last.
 * Tasks whose rule, start or zone cannot be read are left out: they are findings.
 */
export function maintenanceTasks(workspace: Workspace, now: Instant): readonly MaintenanceTask[] {
  workspace.readAll();
  const tasks = [...workspace.paths].flatMap((file) =>
    maintenanceIn(workspace, file).flatMap(({ model, source }) => {
      const runs = runsByTask(model);
      return model.tasks.flatMap((task) => {
        const state = taskState(task, runs.get(task.id ?? '') ?? [], now);
        return state === undefined || task.recurrence === undefined
          ? []
          : [{ ...state, file, task, offset: source.locate(task.at).start, zone: task.recurrence.zone }];
      });
    }),
  );
  return tasks.sort(
    (a, b) => taskStateNames.indexOf(a.state) - taskStateNames.indexOf(b.state) || orderOf(a) - orderOf(b),
  );
}

/** The maintenance plans of a file. */
function maintenanceIn(workspace: Workspace, file: string): readonly SubjectOf<'maintenance'>[] {
  // What was parsed of a file is not kept: only those are parsed again that may have a plan.
  if (!mayHoldPlan(file, workspace.text(file) ?? '')) return [];
  return subjectsOfKind(workspace.file(file)?.documents ?? [], 'maintenance');
}

/** Whether a file may hold a plan: it is data, and the key occurs in it. */
export function mayHoldPlan(file: string, text: string): boolean {
  return isData(file) && /\bmaintenance["']?[ \t]*:/.test(text);
}

/** What of the plans of a repository cannot be judged. */
interface UnreadPlans {
  /** How many tasks have no rule, start or zone that can be read. */
  readonly tasks: number;
  /** Plans with a mistake in their syntax, each with the first one: what follows it may be lost. */
  readonly broken: readonly { readonly file: string; readonly problem: SyntaxProblem }[];
}

/** What stands in the way of an answer to what is due. */
export function unreadPlans(workspace: Workspace): UnreadPlans {
  const plans = [...workspace.paths].map((file) => ({ file, found: maintenanceIn(workspace, file) }));
  return {
    tasks: plans
      .flatMap(({ found }) => found.flatMap(({ model }) => model.tasks))
      .filter(({ recurrence }) => recurrence === undefined).length,
    broken: plans.flatMap(({ file, found }) => {
      const syntax = found.length === 0 ? [] : (workspace.file(file)?.reading.syntax ?? []);
      const problem = syntax.find(({ severity }) => severity === 'error');
      return problem === undefined ? [] : [{ file, problem }];
    }),
  };
}

function orderOf({ state, due, next }: MaintenanceTask): number {
  return state === 'done' ? (next ?? Number.MAX_SAFE_INTEGER) : due;
}
