/** What an OpenSLO document states. Its definition carries this as words. */
export interface SloLevels {
  /** As `parseWindow` reads it. */
  readonly window: string;
  /** The one service that it is about; undefined for all. */
  readonly service: string | undefined;
  /** One or more, in the order of the document. */
  readonly objectives: readonly SloObjective[];
}

export interface SloObjective {
  /** Percent; NaN where none is written. */
  readonly target: number;
  /** Its `displayName`, else its number, from 1. No two of a document have one name. */
  readonly name: string;
}

/** The objective of an OpenSLO document that something is measured against. */
export interface MeasuredObjective {
  /** The name of the document. */
  readonly slo: string;
  /** The name of the objective; null where the document has no other. */
  readonly objective: string | null;
}

/** What `sloOfWords` reads, as the words of a definition. */
export function wordsOfSlo({ window, service = '', objectives }: SloLevels): readonly string[] {
  return [window, service, ...objectives.flatMap(({ target, name }) => [String(target), name])];
}

/** @returns undefined when a document has no objective, or no window that can be measured */
export function sloOfWords([window, service, ...rest]: readonly string[] = []): SloLevels | undefined {
  if (window === undefined) return undefined;
  const objectives = rest.flatMap((target, index) =>
    index % 2 === 0 ? [{ target: Number(target), name: rest[index + 1] as string }] : [],
  );
  return { window, service: service === '' ? undefined : service, objectives };
}

/**
 * The objective that somebody names.
 * @param written its name, or its number, from 1; undefined: the first
 * @returns undefined when none is called so
 */
export function objectiveNamed(
  { objectives }: SloLevels,
  written: string | number | undefined,
): SloObjective | undefined {
  if (written === undefined) return objectives[0];
  return objectives.find(({ name }) => name === String(written)) ?? objectives[Number(written) - 1];
}

/** What an objective is measured as. @param slo the name of its document */
export function measuredAs(slo: string, { objectives }: SloLevels, { name }: SloObjective): MeasuredObjective {
  return { slo, objective: objectives.length > 1 ? name : null };
}
