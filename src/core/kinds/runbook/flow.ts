import type { PlacedStep, RunbookModel } from './model.ts';

/** Where a step's `next` leads: a step of the same runbook, or nowhere that is known here. */
export function nextStepOf({ step }: PlacedStep): string | undefined {
  const next = step?.next;
  if (typeof next === 'number') return String(next);
  if (typeof next !== 'string') return undefined;
  return /^\s*(?:go[ _]to[ _])?(?:step|手順|ステップ)?[ _]?(\d{1,4})\s*$/i.exec(next.normalize('NFKC'))?.[1];
}

/** The steps that are gone through from the first on when nothing else is said, and how that ends. */
interface Path {
  readonly steps: readonly PlacedStep[];
  /** `loop`: back to a step of the path; `away`: a `next` leads out of the steps; `through`: to the last step. */
  readonly end: 'loop' | 'away' | 'through';
}

export function mainPath({ steps }: RunbookModel): Path {
  if (steps.every(({ step }) => step?.next === undefined)) return { steps, end: 'through' };
  const path: PlacedStep[] = [];
  const seen = new Set<number>();
  const places = new Map(steps.map(({ number }, index) => [number, index]));
  let at = 0;
  for (let step = steps[at]; step !== undefined; step = steps[at]) {
    if (seen.has(at)) return { steps: path, end: 'loop' };
    seen.add(at);
    path.push(step);
    const next = nextStepOf(step);
    if (next === undefined && step.step?.next !== undefined) return { steps: path, end: 'away' };
    at = next === undefined ? at + 1 : (places.get(next) ?? -1);
    if (at < 0) return { steps: path, end: 'away' };
  }
  return { steps: path, end: 'through' };
}

/**
 * The procedures that following this runbook can only lead to; undefined when it may end otherwise. The decision tree is
 * what decides: an escalation interrupts a diagnosis, it does not end it.
 */
export function onlyWaysOn(model: RunbookModel): readonly string[] | undefined {
  const path = mainPath(model);
  if (path.end === 'loop') return undefined;
  const places =
    path.end === 'away' ? [`${path.steps.at(-1)?.at}/next`] : model.branches.map(({ at }) => `${at}/action`);
  const targets = places.map((at) => model.links.filter((link) => link.at === at).map(({ name }) => name));
  return targets.length === 0 || targets.some((names) => names.length === 0) ? undefined : [...new Set(targets.flat())];
}
