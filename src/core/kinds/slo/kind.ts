import type { SourceMap } from '../../document/source.ts';
import { isMap, type Value, type ValueMap } from '../../document/value.ts';
import { type SloObjective, wordsOfSlo } from '../../impact/slo-levels.ts';
import { openSloWindow } from '../../impact/window.ts';
import type { Definition } from '../../workspace/repository.ts';
import type { KindBody } from '../kind.ts';

/** An OpenSLO document (v1): read for the target and the window that incidents name with `sla: { slo: … }`. */
export const sloKind = (): KindBody<ValueMap, undefined> => ({
  model: () => undefined,
  rules: [],
  facts: ({ value, source }) => ({ definitions: definitionsOf(value, source), references: [] }),
  templates: [],
});

/** One definition; with words where there is something to measure against. */
function definitionsOf(value: ValueMap, source: SourceMap): readonly Definition[] {
  const metadata = value['metadata'];
  const name = isMap(metadata) ? metadata['name'] : undefined;
  const spec = value['spec'];
  if (typeof name !== 'string' || !isMap(spec)) return [];
  const window = windowOf(spec['timeWindow']);
  const service = typeof spec['service'] === 'string' ? spec['service'] : undefined;
  const objectives = Array.isArray(spec['objectives']) ? spec['objectives'].map(objectiveOf) : [];
  const isWhole = window !== undefined && objectives.length > 0;
  const words = isWhole ? { words: wordsOfSlo({ window, service, objectives }) } : {};
  return [{ name: `slo:${name}`, span: source.locate('/metadata/name'), title: name, ...words }];
}

/** OpenSLO writes a ratio (`target: 0.999`) or percent (`targetPercent: 99.9`). */
function objectiveOf(value: Value, index: number): SloObjective {
  const { targetPercent, target, displayName } = isMap(value) ? value : {};
  const ratio = typeof target === 'number' ? Number((target * 100).toPrecision(12)) : Number.NaN;
  return {
    target: typeof targetPercent === 'number' ? targetPercent : ratio,
    name: typeof displayName === 'string' && displayName !== '' ? displayName : String(index + 1),
  };
}

function windowOf(windows: Value | undefined): string | undefined {
  const first = Array.isArray(windows) ? (windows[0] as Value) : undefined;
  if (!isMap(first) || typeof first['duration'] !== 'string') return undefined;
  const isCalendar = first['isRolling'] === false || isMap(first['calendar']);
  return openSloWindow(first['duration'], !isCalendar);
}
