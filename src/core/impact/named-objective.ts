import type { Config } from '../../generated/types.ts';
import type { SourceMap } from '../document/source.ts';
import type { Reference } from '../workspace/repository.ts';

/** `sla` of an incident or of the configuration. */
export type NamedTarget = NonNullable<Config['sla']>;

/** The OpenSLO document that something is measured against, and which of its objectives. */
export interface NamedObjective {
  readonly slo: string | undefined;
  /** Its name or its number, from 1. */
  readonly objective: string | number | undefined;
}

/**
 * The document and objective that an incident names, else those of the configuration. An objective without a document is
 * one of the configuration's document; the configuration's objective does not go with another document.
 * @param own `sla` of the incident, as it is written
 */
export function namedObjective(own: NamedTarget | undefined, defaults: NamedTarget): NamedObjective {
  const slo = textOf(own?.slo);
  const objective = nameOf(own?.objective);
  if (slo !== undefined) return { slo, objective };
  return { slo: textOf(defaults.slo), objective: objective ?? nameOf(defaults.objective) };
}

/** What `/sla` of a document leads to. */
export function objectiveReferences(
  own: NamedTarget | undefined,
  defaults: NamedTarget,
  source: SourceMap,
): readonly Reference[] {
  const { slo, objective } = namedObjective(own, defaults);
  if (slo === undefined) return [];
  const references: Reference[] = [];
  if (own?.slo !== undefined) references.push({ name: `slo:${slo}`, span: source.locate('/sla/slo') });
  if (own?.objective !== undefined)
    references.push({ name: objectiveName(slo, String(objective)), span: source.locate('/sla/objective') });
  return references;
}

/** The full name of an objective. @param name its name or its number, from 1 */
export function objectiveName(slo: string, name: string): string {
  return `objective:${slo}/${name}`;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function nameOf(value: unknown): string | number | undefined {
  return typeof value === 'number' ? value : textOf(value);
}
