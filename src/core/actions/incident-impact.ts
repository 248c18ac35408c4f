import type { Timeline } from '../../generated/types.ts';
import type { ImpactInput } from '../impact/impact.ts';
import { sloOfWords } from '../impact/slo-levels.ts';
import { impactInputOf, type NamedLevel } from '../kinds/timeline/impact-input.ts';
import type { TimelineModel } from '../kinds/timeline/model.ts';
import type { Subject } from '../rule.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The incident that a file tells of. */
export interface Incident {
  readonly subject: Subject<Timeline, TimelineModel>;
  readonly input: ImpactInput;
}

/** The incident of a file with all that impact is computed from; undefined when the file holds none. */
export function incidentIn(workspace: Workspace, path: string): Incident | undefined {
  const document = workspace.file(path)?.documents.find(({ kind }) => kind.id === 'timeline');
  if (document === undefined) return undefined;
  const subject = document.subject as Subject<Timeline, TimelineModel>;
  const name = subject.value.sla?.slo ?? workspace.settings.sla.slo;
  const level = typeof name === 'string' ? (levelOf(workspace, name) ?? unknownLevel) : undefined;
  return { subject, input: impactInputOf(subject.value, subject.model, workspace.settings, level) };
}

/** An SLO that is not there, or has no target: the general one of the configuration is not what was named. */
const unknownLevel: NamedLevel = { target: Number.NaN, window: '' };

/** The window of an OpenSLO document of the repository, and its target: the first, where it has several. */
function levelOf(workspace: Workspace, name: string): NamedLevel | undefined {
  const slo = sloOfWords(workspace.repository.definitions(`slo:${name}`)[0]?.words);
  return slo && { target: slo.objectives[0]?.target ?? Number.NaN, window: slo.window };
}
