import type { Experiment } from '../../../generated/types.ts';
import { isMap, type Pointer, type Value, type ValueMap } from '../../document/value.ts';
import type { Unmodelled } from '../kind.ts';

/** Something that an experiment does or looks at, with its place. */
export interface PlacedActivity {
  readonly at: Pointer;
  readonly activity: ValueMap;
  readonly name: string;
}

/** The fields of ours: the members of `extensions` whose name is `hansei`. */
export interface OwnFields {
  readonly at: Pointer;
  readonly fields: ValueMap;
}

export interface ExperimentModel {
  readonly probes: readonly PlacedActivity[];
  readonly method: readonly PlacedActivity[];
  readonly actions: readonly PlacedActivity[];
  readonly rollbacks: readonly PlacedActivity[];
  readonly own: OwnFields | undefined;
}

/** The activities of each part; parts of another shape have none. */
export function modelOf(document: Unmodelled<Experiment>): ExperimentModel {
  const value = document.value as unknown as ValueMap;
  const hypothesis = value['steady-state-hypothesis'];
  const method = activitiesOf(value['method'], '/method');
  return {
    probes: activitiesOf(isMap(hypothesis) ? hypothesis['probes'] : undefined, '/steady-state-hypothesis/probes'),
    method,
    actions: method.filter(({ activity }) => activity['type'] === 'action'),
    rollbacks: activitiesOf(value['rollbacks'], '/rollbacks'),
    own: ownFieldsOf(value['extensions']),
  };
}

/** True for what Chaos Toolkit would take for an experiment: by its shape, never by a name. */
export function isExperiment(value: Value): boolean {
  if (!isMap(value)) return false;
  if (isMap(value['steady-state-hypothesis']))
    return Array.isArray(value['method']) || typeof value['title'] === 'string';
  return typeof value['title'] === 'string' && Array.isArray(value['method']) && value['method'].some(isActivity);
}

function isActivity(value: Value): boolean {
  return isMap(value) && (value['type'] === 'action' || value['type'] === 'probe') && isMap(value['provider']);
}

/**
 * What a range of a probe's answer has to be a range of: Chaos Toolkit gets a status with more beside it from HTTP and
 * from a process, and cannot compare all that with numbers. Undefined for Python, whose functions give what they like.
 */
export function rangeTarget({ activity }: PlacedActivity): 'status' | 'stdout' | undefined {
  const provider = activity['provider'];
  const type = isMap(provider) ? provider['type'] : undefined;
  if (type === 'http') return 'status';
  return type === 'process' ? 'stdout' : undefined;
}

function activitiesOf(list: Value | undefined, at: Pointer): readonly PlacedActivity[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((activity: Value, index) => {
    if (!isMap(activity)) return [];
    const name = typeof activity['name'] === 'string' ? activity['name'] : '';
    return [{ at: `${at}/${index}`, activity, name }];
  });
}

function ownFieldsOf(extensions: Value | undefined): OwnFields | undefined {
  if (!Array.isArray(extensions)) return undefined;
  const index = extensions.findIndex((entry: Value) => isMap(entry) && entry['name'] === 'hansei');
  const fields: Value | undefined = extensions[index];
  return isMap(fields) ? { at: `/extensions/${index}`, fields } : undefined;
}
