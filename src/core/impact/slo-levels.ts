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
  /** Its `displayName`, else its number, from 1. */
  readonly name: string;
}

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
