import type { SourceMap } from '../../document/source.ts';
import { isMap, type Value, type ValueMap } from '../../document/value.ts';
import { objectiveName } from '../../impact/named-objective.ts';
import { type SloObjective, wordsOfSlo } from '../../impact/slo-levels.ts';
import { calendarWindow, openSloWindow } from '../../impact/window.ts';
import { localMilliseconds } from '../../time/instant.ts';
import { parseTimestamp } from '../../time/timestamp.ts';
import type { ZoneTable } from '../../time/zone.ts';
import type { Definition } from '../../workspace/repository.ts';
import type { KindBody } from '../kind.ts';
import { duplicateName } from './rules/duplicate-name.ts';
import { targetRange } from './rules/target-range.ts';

/** An OpenSLO document (v1): read for the target and the window that incidents name with `sla: { slo: … }`. */
export const sloKind = (): KindBody<ValueMap, undefined> => ({
  model: () => undefined,
  rules: [targetRange, duplicateName],
  facts: ({ value, source, settings }) => ({
    definitions: definitionsOf(value, source, settings.zoneTable),
    references: [],
    browsed: () => ({ definitions: objectiveDefinitions(value, source) }),
  }),
  templates: [],
});

/** One definition; with words where there is something to measure against. */
function definitionsOf(value: ValueMap, source: SourceMap, zones: ZoneTable): readonly Definition[] {
  const name = nameOf(value);
  const spec = value['spec'];
  if (name === undefined || !isMap(spec)) return [];
  const window = windowOf(spec['timeWindow'], zones);
  const service = typeof spec['service'] === 'string' ? spec['service'] : undefined;
  const objectives = objectivesOf(value);
  const isWhole = window !== undefined && objectives.length > 0;
  const words = isWhole ? { words: wordsOfSlo({ window, service, objectives }) } : {};
  return [{ name: `slo:${name}`, span: source.locate('/metadata/name'), title: name, ...words }];
}

/** Each objective by its name and by its number. */
function objectiveDefinitions(value: ValueMap, source: SourceMap): readonly Definition[] {
  const slo = nameOf(value);
  if (slo === undefined) return [];
  return objectivesOf(value).flatMap(({ name }, index) => {
    const at = `/spec/objectives/${index}`;
    const span = source.find(`${at}/displayName`) ?? source.locate(`${at}/target`);
    return [...new Set([name, String(index + 1)])].map((own) => ({ name: objectiveName(slo, own), span, title: name }));
  });
}

function nameOf({ metadata }: ValueMap): string | undefined {
  const name = isMap(metadata) ? metadata['name'] : undefined;
  return typeof name === 'string' ? name : undefined;
}

/** What a document calls an objective, as long as that is a name: a number means the one at that place. */
const isName = /^(?!\d+$)\P{C}{1,100}$/u;

function objectivesOf({ spec }: ValueMap): readonly SloObjective[] {
  const written = isMap(spec) ? spec['objectives'] : undefined;
  const taken = new Set<string>();
  return (Array.isArray(written) ? written : []).map((value: Value, index) => {
    const { targetPercent, target, displayName } = isMap(value) ? value : {};
    const isOwn = typeof displayName === 'string' && isName.test(displayName) && !taken.has(displayName);
    const name = isOwn ? displayName : String(index + 1);
    taken.add(name);
    // OpenSLO writes a ratio (`target: 0.999`) or percent (`targetPercent: 99.9`).
    const ratio = typeof target === 'number' ? Number((target * 100).toPrecision(12)) : Number.NaN;
    return { target: typeof targetPercent === 'number' ? targetPercent : ratio, name };
  });
}

/** Undefined for what cannot be measured, in a zone that nobody knows too. */
function windowOf(windows: Value | undefined, zones: ZoneTable): string | undefined {
  const first = Array.isArray(windows) ? (windows[0] as Value) : undefined;
  if (!isMap(first) || typeof first['duration'] !== 'string') return undefined;
  const { calendar } = first;
  const isCalendar = first['isRolling'] === false || isMap(calendar);
  const window = openSloWindow(first['duration'], !isCalendar);
  if (window === undefined || !isMap(calendar)) return window;
  const { startTime, timeZone } = calendar;
  const zone = typeof timeZone === 'string' ? timeZone : undefined;
  if (zone !== undefined && zones.find(zone) === undefined) return undefined;
  const stamp = parseTimestamp(typeof startTime === 'string' ? startTime : '');
  const start =
    stamp.kind === 'timestamp' && stamp.date !== undefined ? localMilliseconds(stamp.date, stamp.time) : undefined;
  return calendarWindow(window, start, zone);
}
