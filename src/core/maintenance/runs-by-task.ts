import { addToGroup } from '../group.ts';
import type { MaintenanceModel, PlacedRun } from '../kinds/maintenance/model.ts';

/** The runs of each task, by its id. */
export function runsByTask({ runs }: MaintenanceModel): ReadonlyMap<string, readonly PlacedRun[]> {
  const groups = new Map<string, PlacedRun[]>();
  for (const run of runs) if (run.task !== undefined) addToGroup(groups, run.task, run);
  return groups;
}
