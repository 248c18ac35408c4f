import type { Runbook } from '../../../generated/types.ts';
import { procedureName } from '../../document/procedure-name.ts';
import { isMap, type Pointer, pointerTo } from '../../document/value.ts';
import type { Span } from '../../text/span.ts';
import type { Unmodelled } from '../kind.ts';

export type Step = NonNullable<NonNullable<Runbook['diagnostic_procedure']['step_by_step']>[string]>;

/** A step in the order in which it was written. */
export interface PlacedStep {
  readonly number: string;
  readonly at: Pointer;
  /** Undefined when nothing stands below the number. */
  readonly step: Step | undefined;
}

/** A `go_to_X_procedure`, with the place of the whole word. */
export interface ProcedureLink {
  readonly at: Pointer;
  /** As it is compared: see `procedureName`. */
  readonly name: string;
  /** As it is written: the X. */
  readonly written: string;
  readonly span: Span;
}

export interface RunbookModel {
  readonly steps: readonly PlacedStep[];
  readonly links: readonly ProcedureLink[];
}

const root = '/diagnostic_procedure';

export function modelOf({ text, value, source }: Unmodelled<Runbook>): RunbookModel {
  const body = value.diagnostic_procedure;
  const steps = source.keys(`${root}/step_by_step`).map((number) => {
    const step = body?.step_by_step?.[number];
    return { number, at: pointerTo(`${root}/step_by_step`, number), step: isMap(step) ? (step as Step) : undefined };
  });
  const actions: [Pointer, unknown][] = [
    ...Object.entries(body?.decision_tree ?? {}).map(([name, branch]): [Pointer, unknown] => [
      `${pointerTo(`${root}/decision_tree`, name)}/action`,
      branch?.action,
    ]),
    ...(body?.escalation_criteria ?? []).map((entry, index): [Pointer, unknown] => [
      `${root}/escalation_criteria/${index}/action`,
      entry?.action,
    ]),
    ...steps.map(({ at, step }): [Pointer, unknown] => [`${at}/next`, step?.next]),
  ];
  const links = actions.flatMap(([at, action]) =>
    typeof action === 'string' ? linksIn(at, source.find(at), text) : [],
  );
  return { steps, links };
}

/** The procedures that a value names, found in its own characters so that quotes are not counted in. */
function linksIn(at: Pointer, span: Span | undefined, text: string): readonly ProcedureLink[] {
  if (span === undefined) return [];
  const written = text.slice(span.start, span.end);
  return Array.from(written.matchAll(/(?<![\w-])go_to_([A-Za-z0-9][\w-]{0,120}?)_procedure(?![\w-])/g), (match) => ({
    at,
    name: procedureName(match[1] as string),
    written: match[1] as string,
    span: { start: span.start + match.index, end: span.start + match.index + match[0].length },
  }));
}
