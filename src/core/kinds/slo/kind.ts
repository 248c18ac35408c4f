import type { SourceMap } from '../../document/source.ts';
import { isMap, type Value, type ValueMap } from '../../document/value.ts';
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

/** One definition with words: the target in percent, the window as `sla.window` writes it, and the service if it names one. */
function definitionsOf(value: ValueMap, source: SourceMap): readonly Definition[] {
  const metadata = value['metadata'];
  const name = isMap(metadata) ? metadata['name'] : undefined;
  const spec = value['spec'];
  if (typeof name !== 'string' || !isMap(spec)) return [];
  const level = [targetOf(spec['objectives']), windowOf(spec['timeWindow'])];
  const service = typeof spec['service'] === 'string' ? spec['service'] : '';
  const words = level.every((word) => word !== undefined) ? { words: [...(level as string[]), service] } : {};
  return [{ name: `slo:${name}`, span: source.locate('/metadata/name'), title: name, ...words }];
}

/** OpenSLO writes a ratio (`target: 0.999`) or percent (`targetPercent: 99.9`). */
function targetOf(objectives: Value | undefined): string | undefined {
  const first = Array.isArray(objectives) ? (objectives[0] as Value) : undefined;
  if (!isMap(first)) return undefined;
  if (typeof first['targetPercent'] === 'number') return String(first['targetPercent']);
  return typeof first['target'] === 'number' ? String(Number((first['target'] * 100).toPrecision(12))) : undefined;
}

function windowOf(windows: Value | undefined): string | undefined {
  const first = Array.isArray(windows) ? (windows[0] as Value) : undefined;
  if (!isMap(first) || typeof first['duration'] !== 'string') return undefined;
  const isCalendar = first['isRolling'] === false || isMap(first['calendar']);
  return openSloWindow(first['duration'], !isCalendar);
}
