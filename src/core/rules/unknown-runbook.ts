import { procedureName } from '../document/procedure-name.ts';
import type { Pointer } from '../document/value.ts';
import * as say from '../messages/knowledge.ts';
import type { Finding } from '../problem.ts';
import type { Subject } from '../rule.ts';
import type { RuleRepository } from '../workspace/repository.ts';
import { unknownReference } from './unknown-reference.ts';

/** A runbook that is named somewhere. */
interface NamedRunbook {
  readonly at: Pointer;
  readonly runbook: unknown;
}

/** The findings for names that no runbook of the repository answers to. */
export function* unknownRunbooks(
  subject: Pick<Subject, 'source' | 'text'>,
  named: readonly NamedRunbook[],
  repository: RuleRepository,
): Iterable<Finding> {
  for (const { at, runbook } of named) {
    // Paths and addresses may lead to pages that are no runbooks.
    if (typeof runbook !== 'string' || !/^[\w-]+$/.test(runbook)) continue;
    const name = procedureName(runbook);
    if (repository.definitions(`procedure:${name}`).length > 0) continue;
    const runbooks = repository.names('procedure');
    // A repository without runbooks keeps them elsewhere.
    if (runbooks.length === 0) return;
    yield unknownReference(subject, at, name, runbooks, (nearest) => say.unknownRunbook(runbook, nearest));
  }
}
