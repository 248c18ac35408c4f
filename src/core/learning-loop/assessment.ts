import { documentsOf } from '../kinds/documents-of.ts';
import type { IncidentRecord } from '../statistics/incident-records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { isGameDay, linkFinder } from './evidence.ts';
import { hasWords, signalName } from './signal-name.ts';

/** How it is seen whether something was learnt. */
export interface Assessment {
  /** `hands-on-lab`: the repository has no drill that fits, so the incident itself is gone through again. */
  readonly method: 'game-day' | 'experiment' | 'hands-on-lab';
  readonly file: string | undefined;
  /** `incident`: it names the incident; `service`: it is about one of its services. */
  readonly link: 'incident' | 'service' | undefined;
  /** Runbooks that were followed: what the lab goes through. */
  readonly runbooks: readonly string[];
}

/** A game day or experiment that names the incident, else one about a service of it, else a lab. The latest game day first. */
export function assessmentFor(
  record: IncidentRecord,
  records: readonly IncidentRecord[],
  workspace: Workspace,
): Assessment {
  const runbooks = [...new Set(record.values.flatMap(({ runbooks: names = [] }) => names))];
  const [named] = linkFinder(workspace, records)(record.id, ['game-day', 'experiment']);
  if (named !== undefined)
    return {
      method: named.kind === 'game-day' ? 'game-day' : 'experiment',
      file: named.file,
      link: 'incident',
      runbooks,
    };
  const drill = records.find(
    (other) => isGameDay(other) && other.services.some((service) => record.services.includes(service)),
  );
  if (drill !== undefined) return { method: 'game-day', file: drill.file, link: 'service', runbooks };
  const experiment = documentsOf(workspace, 'experiment').find(({ file }) => {
    const text = signalName((workspace.text(file) ?? '').slice(0, 1000));
    return record.services.some((service) => hasWords(text, signalName(service)));
  });
  if (experiment !== undefined) return { method: 'experiment', file: experiment.file, link: 'service', runbooks };
  return { method: 'hands-on-lab', file: undefined, link: undefined, runbooks };
}
