import type { MaintenanceModel, PlacedRun } from '../kinds/maintenance/model.ts';

/** The runs of each task, by its id. */
export function runsByTask({ runs }: MaintenanceModel): ReadonlyMap<string, readonly PlacedRun[]> {
  const groups = new Map<string, PlacedRun[]>();
  for (const run of runs) {
    if (run.task === undefined) continue;
    const group = groups.get(run.task);
    if (group === undefined) groups.set(run.task, [run]);
    else group.push(run);
  }
  return groups;
}
