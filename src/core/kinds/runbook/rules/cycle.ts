import type { Runbook } from '../../../../generated/types.ts';
import * as say from '../../../messages/runbook.ts';
import type { Finding } from '../../../problem.ts';
import type { Rule, Subject } from '../../../rule.ts';
import type { PlacedDefinition, Repository } from '../../../workspace/repository.ts';
import { mainPath, nextStepOf, onlyWaysOn } from '../flow.ts';
import type { RunbookModel } from '../model.ts';
import { namesOf } from '../names.ts';

const runbook = (id: string, action: string) => `diagnostic_procedure:
  metadata: { id: ${id}, title: ${id} }
  step_by_step:
    1: { description: Look at the dashboard }
  decision_tree:
    high: { condition: CPU usage > 80%, action: ${action} }
`;

export const cycle: Rule<Runbook, RunbookModel> = {
  code: 'runbook/cycle',
  severity: 'warning',
  reads: ['/diagnostic_procedure/step_by_step/*', '/diagnostic_procedure/decision_tree'],
  acrossFiles: true,
  summary: { en: 'Procedures or steps that loop without a way out', ja: '出口のない循環' },
  why: {
    en: 'Whoever follows them ends up where they started, and the incident goes on.',
    ja: '従っているうちに同じ場所に戻り、障害が続いてしまいます。',
  },
  good: `${runbook('web', 'go_to_cpu_procedure')}---\n${runbook('cpu', 'add a worker')}`,
  bad: `${runbook('web', 'go_to_cpu_procedure')}---\n${runbook('cpu', 'go_to_web_procedure')}`,
  *check(subject, repository) {
    yield* loopOfSteps(subject.model);
    yield* loopOfProcedures(subject, repository);
  },
};

function* loopOfSteps(model: RunbookModel): Iterable<Finding> {
  const path = mainPath(model);
  const last = path.steps.at(-1);
  if (path.end !== 'loop' || last === undefined) return;
  const back = nextStepOf(last);
  const loop = path.steps.slice(path.steps.findIndex(({ number }) => number === back)).map(({ number }) => number);
  yield { at: `${last.at}/next`, message: say.stepLoop([...loop, back ?? '']) };
}

/** How many runbooks are looked at before a loop counts as too long to be one. */
const mostRunbooks = 40;

function* loopOfProcedures(subject: Subject<Runbook, RunbookModel>, repository: Repository): Iterable<Finding> {
  const round = roundOf(subject, repository);
  const [first] = round;
  if (first === undefined) return;
  const link = subject.model.links.find(({ name }) =>
    repository.definitions(`procedure:${name}`).some((definition) => placeOf(definition) === placeOf(first)),
  );
  if (link === undefined) return;
  const related = round.slice(0, -1).map(({ file, span }) => ({
    ...(file !== subject.path && { file }),
    span,
    message: say.goesBackHere(),
  }));
  yield {
    at: link.at,
    span: link.span,
    message: say.procedureLoop([namesOf(subject).title, ...round.map(({ title }) => title)]),
    related,
  };
}

/** The runbooks on the shortest way from one back to itself, which is the last; none when one of its ways may end. */
function roundOf(subject: Subject<Runbook, RunbookModel>, repository: Repository): readonly PlacedDefinition[] {
  const own = placeOf({ file: subject.path, span: namesOf(subject).span });
  /** Every runbook that can be come to, with the one before it; shortest ways first. */
  const cameFrom = new Map<string, { readonly definition: PlacedDefinition; readonly before: string | undefined }>();
  const open: { readonly names: readonly string[] | undefined; readonly before: string | undefined }[] = [
    { names: onlyWaysOn(subject.model), before: undefined },
  ];
  for (const { names, before } of open) {
    if (names === undefined) return [];
    for (const name of names) {
      const definitions = repository.definitions(`procedure:${name}`);
      if (definitions.length === 0 || cameFrom.size > mostRunbooks) return [];
      for (const definition of definitions) {
        const place = placeOf(definition);
        if (cameFrom.has(place)) continue;
        cameFrom.set(place, { definition, before });
        if (place !== own) open.push({ names: definition.words, before: place });
      }
    }
  }
  const round: PlacedDefinition[] = [];
  for (let at: string | undefined = own; at !== undefined; at = cameFrom.get(at)?.before) {
    const step = cameFrom.get(at);
    if (step === undefined) return [];
    round.unshift(step.definition);
  }
  return round;
}

function placeOf({ file, span }: Pick<PlacedDefinition, 'file' | 'span'>): string {
  return `${file}#${span.start}`;
}
