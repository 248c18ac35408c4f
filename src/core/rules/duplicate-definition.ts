import { duplicateId } from '../messages/knowledge.ts';
import { alsoHere } from '../messages/related-places.ts';
import type { Finding } from '../problem.ts';
import type { Subject } from '../rule.ts';
import type { RuleRepository } from '../workspace/repository.ts';

const mostRelated = 5;

/** An id that another document of the repository has too. @param name of the definition that the id gives */
export function* duplicateDefinition(
  { path, source }: Subject<unknown, unknown>,
  repository: RuleRepository,
  { at, id, name }: { readonly at: string; readonly id: string; readonly name: string },
): Iterable<Finding> {
  const own = source.find(at);
  const others = repository.definitions(name).filter(({ file, span }) => file !== path || span.start !== own?.start);
  const [first] = others;
  if (first === undefined) return;
  const related = others
    .slice(0, mostRelated)
    .map(({ file, span }) => ({ ...(file !== path && { file }), span, message: alsoHere() }));
  yield { at, message: duplicateId(id, first.file), related };
}
