import { isPlaceholder } from '../document/placeholder.ts';
import { duplicateId } from '../messages/knowledge.ts';
import { alsoHere } from '../messages/related-places.ts';
import type { Finding } from '../problem.ts';
import type { Subject } from '../rule.ts';
import type { Words } from '../text/words.ts';
import type { Definition, PlacedDefinition, RuleRepository } from '../workspace/repository.ts';

const mostRelated = 5;
/** `INC-2026-XXX`, `RCA-YYYY-NNN`: a template's id, whose number is yet to be given. */
const withoutNumber = /XXX|xxx|NNN|nnn|YYYY|yyyy/;

/**
 * An id that another document of the repository has too.
 * @param name of the definition that the id gives
 * @param isClash whether two documents may not share it; absent: no two may
 * @param say what is said of it, and of the other file
 */
export function* duplicateDefinition(
  { path, source }: Subject<unknown, unknown>,
  repository: RuleRepository,
  { at, id, name }: { readonly at: string; readonly id: string; readonly name: string },
  isClash: (own: Definition, other: Definition) => boolean = () => true,
  say: (id: string, file: string) => Words = duplicateId,
): Iterable<Finding> {
  if (isPlaceholder(id) || withoutNumber.test(id)) return;
  const start = source.find(at)?.start;
  const all = repository.definitions(name);
  const own = all.find(({ file, span }) => file === path && span.start === start);
  const others: PlacedDefinition[] = [];
  // As many as are shown: where all documents have one id, each would be compared with all others.
  for (const other of all) {
    if (other === own || (own !== undefined && !isClash(own, other))) continue;
    if (others.push(other) === mostRelated) break;
  }
  const [first] = others;
  if (first === undefined) return;
  const related = others.map(({ file, span }) => ({ ...(file !== path && { file }), span, message: alsoHere() }));
  yield { at, message: say(id, first.file), related };
}
