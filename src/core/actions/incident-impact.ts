import type { ImpactInput } from '../impact/impact-input.ts';
import { type NamedObjective, namedObjective } from '../impact/named-objective.ts';
import { measuredAs, objectiveNamed, sloOfWords } from '../impact/slo-levels.ts';
import type { SubjectOf } from '../kinds/index.ts';
import { subjectOfKind } from '../kinds/subject-of-kind.ts';
import { impactInputOf, type NamedLevel } from '../kinds/timeline/impact-input.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The incident that a file tells of. */
export interface Incident {
  readonly subject: SubjectOf<'timeline'>;
  readonly input: ImpactInput;
}

/** The incident of a file with all that impact is computed from; undefined when the file holds none. */
export function incidentIn(workspace: Workspace, path: string): Incident | undefined {
  const subject = subjectOfKind(workspace.file(path)?.documents, 'timeline');
  if (subject === undefined) return undefined;
  const named = namedObjective(subject.value.sla, workspace.settings.sla);
  const isNamed = named.slo !== undefined || named.objective !== undefined;
  const level = isNamed ? (levelOf(workspace, named) ?? unknownLevel) : undefined;
  return { subject, input: impactInputOf(subject.value, subject.model, workspace.settings, level) };
}

/** What is not there, or has no target: the general one of the configuration is not what was named. */
const unknownLevel: NamedLevel = { target: Number.NaN, window: '' };

/** The window of an OpenSLO document of the repository with the target of one of its objectives: the first, where none is named. */
function levelOf({ repository }: Workspace, { slo = '', objective }: NamedObjective): NamedLevel | undefined {
  const levels = sloOfWords(repository.definitions(`slo:${slo}`)[0]?.words);
  const found = levels && objectiveNamed(levels, objective);
  return found && { target: found.target, window: levels.window, objective: measuredAs(slo, levels, found) };
}
