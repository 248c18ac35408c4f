import type { Runbook } from '../../../generated/types.ts';
import { procedureName } from '../../document/procedure-name.ts';
import type { SourceMap } from '../../document/source.ts';
import { isMap, type Pointer, pointerTo } from '../../document/value.ts';
import type { PlacedCommand } from '../../shell/placed-command.ts';
import type { Span } from '../../text/span.ts';
import type { Unmodelled } from '../kind.ts';
import { pageCommands, stepCommands } from './commands/commands-of.ts';

type Body = Runbook['diagnostic_procedure'];
export type Step = NonNullable<NonNullable<Body['step_by_step']>[string]>;

/** A step in the order in which it was written. */
export interface PlacedStep {
  readonly number: string;
  readonly at: Pointer;
  /** Undefined when nothing stands below the number. */
  readonly step: Step | undefined;
}

/** A branch of the decision tree, in the order in which it was written. */
interface Branch {
  readonly name: string;
  readonly at: Pointer;
  readonly condition: string;
  readonly action: string;
}

/** An escalation criterion. */
export interface Escalation {
  readonly at: Pointer;
  readonly condition: string;
  readonly action: string;
  /** How long to wait, as it is written. */
  readonly after: string | undefined;
}

/** A `go_to_X_procedure`, with the place of the whole word. */
interface ProcedureLink {
  readonly at: Pointer;
  /** As it is compared: see `procedureName`. */
  readonly name: string;
  /** As it is written: the X. */
  readonly written: string;
  readonly span: Span;
}

export interface RunbookModel {
  readonly steps: readonly PlacedStep[];
  readonly branches: readonly Branch[];
  readonly escalations: readonly Escalation[];
  /** In the order of the lists above: steps, branches, escalations. */
  readonly links: readonly ProcedureLink[];
  readonly commands: readonly PlacedCommand[];
}

const root = '/diagnostic_procedure';

/** Steps, branches and escalations as they were written, and what they name and run. */
export function modelOf({ text, value, source, markdown }: Unmodelled<Runbook>): RunbookModel {
  const body: Body | undefined = value.diagnostic_procedure;
  const steps = stepsOf(body, source);
  const branches = branchesOf(body, source);
  const escalations = escalationsOf(body);
  return {
    steps,
    branches,
    escalations,
    links: text.includes('go_to_') ? linksOf({ steps, branches, escalations }, source, text) : [],
    commands: markdown === undefined ? stepCommands(steps, source) : pageCommands(markdown),
  };
}

function stepsOf(body: Body | undefined, source: SourceMap): readonly PlacedStep[] {
  const at = `${root}/step_by_step`;
  return writtenKeys(body?.step_by_step, at, source).map((number) => {
    const step = body?.step_by_step?.[number];
    return { number, at: pointerTo(at, number), step: isMap(step) ? (step as Step) : undefined };
  });
}

function branchesOf(body: Body | undefined, source: SourceMap): readonly Branch[] {
  const at = `${root}/decision_tree`;
  return writtenKeys(body?.decision_tree, at, source).map((name) => {
    const branch = body?.decision_tree?.[name];
    return { name, at: pointerTo(at, name), condition: textOf(branch?.condition), action: textOf(branch?.action) };
  });
}

function escalationsOf(body: Body | undefined): readonly Escalation[] {
  return (body?.escalation_criteria ?? []).map((entry, index) => ({
    at: `${root}/escalation_criteria/${index}`,
    condition: textOf(entry?.condition),
    action: textOf(entry?.action),
    after: typeof entry?.after === 'string' ? entry.after : undefined,
  }));
}

/** The keys of a map as they were written: a JavaScript object would put numbers first and in order. */
function writtenKeys(value: object | undefined, at: Pointer, source: SourceMap): readonly string[] {
  const written = source.keys(at);
  return written.length > 0 || value === undefined ? written : Object.keys(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function linksOf(
  { steps, branches, escalations }: Pick<RunbookModel, 'steps' | 'branches' | 'escalations'>,
  source: SourceMap,
  text: string,
): readonly ProcedureLink[] {
  const places = [
    ...steps.flatMap(({ at }) => [`${at}/description`, `${at}/next`]),
    ...[...branches, ...escalations].map(({ at }) => `${at}/action`),
  ];
  return places.flatMap((at) => linksIn(at, source.find(at), text));
}

/** The procedures that a value names, found in its own characters so that quotes are not counted in. */
function linksIn(at: Pointer, span: Span | undefined, text: string): readonly ProcedureLink[] {
  if (span === undefined) return [];
  const written = text.slice(span.start, span.end);
  if (!written.includes('go_to_')) return [];
  return Array.from(written.matchAll(link), (match) => ({
    at,
    name: procedureName(match[1] as string),
    written: match[1] as string,
    span: { start: span.start + match.index, end: span.start + match.index + match[0].length },
  }));
}

const link = /(?<![\w-])go_to_([\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,120}?)_procedure(?![\w-])/gu;
