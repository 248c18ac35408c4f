import { insertKey } from '../document/insert-key.ts';
import { isPlaceholder } from '../document/placeholder.ts';
import { wordEdit } from '../document/word-edit.ts';
import { type NamedTarget, namedObjective } from '../impact/named-objective.ts';
import { objectiveNamed, type SloLevels, type SloObjective, sloOfWords } from '../impact/slo-levels.ts';
import * as say from '../messages/impact.ts';
import { changeTo } from '../messages/schema.ts';
import type { Finding, Fix } from '../problem.ts';
import type { Subject } from '../rule.ts';
import { nearestWord } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import type { Repository } from '../workspace/repository.ts';
import { unknownReference } from './unknown-reference.ts';

/** A document or a configuration, which may name what it is measured against. */
type Measured = Pick<Subject<{ readonly sla?: NamedTarget }>, 'value' | 'source' | 'text' | 'settings'>;

const mostNames = 5;

/**
 * What `/sla` names and the repository does not have: an OpenSLO document, as long as there is any, or an objective of the
 * document that is named here or in the configuration.
 */
export function* unknownObjectives(subject: Measured, repository: Repository): Iterable<Finding> {
  const { sla } = subject.value;
  if (sla === undefined) return;
  const { slo, objective } = namedObjective(sla, subject.settings.sla);
  if (sla.slo !== undefined && slo !== undefined && !isPlaceholder(slo)) {
    const known = repository.definitions(`slo:${slo}`).length > 0 ? [] : repository.names('slo');
    if (known.length > 0)
      yield unknownReference(subject, '/sla/slo', slo, known, (nearest) => say.unknownSlo(slo, nearest));
  }
  const written = String(objective);
  if (sla.objective === undefined || objective === undefined || isPlaceholder(written)) return;
  const levels = slo === undefined ? undefined : levelsOf(slo, repository);
  if (slo === undefined) yield { at: '/sla/objective', message: say.objectiveWithoutSlo(written) };
  else if (levels !== undefined && objectiveNamed(levels, objective) === undefined)
    yield unknownObjective(subject, slo, written, levels);
}

/** An OpenSLO document of several objectives of which `/sla` names none: the first is taken. */
export function* unnamedObjectives(subject: Measured, repository: Repository): Iterable<Finding> {
  const { slo, objective } = subject.value.sla ?? {};
  const levels = slo === undefined || objective !== undefined ? undefined : levelsOf(slo, repository);
  const [first, ...others] = levels?.objectives ?? [];
  if (slo === undefined || first === undefined || others.length === 0) return;
  yield {
    at: '/sla/slo',
    message: say.unnamedObjective(slo, others.length + 1, first.name, first.target),
    fixes: [first, ...others].slice(0, mostNames).flatMap((one) => fixOf(subject, one)),
  };
}

function levelsOf(slo: string, repository: Repository): SloLevels | undefined {
  return sloOfWords(repository.definitions(`slo:${slo}`)[0]?.words);
}

/** The nearest name is the first fix. */
function unknownObjective(subject: Measured, slo: string, written: string, { objectives }: SloLevels): Finding {
  const at = '/sla/objective';
  const span = subject.source.find(at);
  const names = objectives.map(({ name }) => name);
  const nearest = nearestWord(written, names);
  const offered = [...names].sort((a, b) => Number(b === nearest) - Number(a === nearest)).slice(0, mostNames);
  const fixes = span === undefined ? [] : offered.map((name) => changeFix(subject.text, span, name));
  return { at, message: say.unknownObjective(slo, written, listed(names)), fixes };
}

function listed(names: readonly string[]): readonly string[] {
  return [...names.slice(0, mostNames), ...(names.length > mostNames ? ['…'] : [])];
}

function changeFix(text: string, span: Span, name: string): Fix {
  return {
    title: changeTo(name),
    edits: [isNumber(name) ? { span, text: name } : wordEdit(text, span, name)],
    safe: false,
  };
}

function fixOf({ text, source }: Measured, { name, target }: SloObjective): readonly Fix[] {
  const edit = insertKey(text, source, '/sla', 'objective', isNumber(name) ? Number(name) : name);
  return edit === undefined ? [] : [{ title: say.takeObjective(name, target), edits: [edit], safe: false }];
}

/** An objective without a name of its own goes by its number. */
function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}
