import type { Pointer } from '../document/value.ts';
import { wordEdit } from '../document/word-edit.ts';
import { changeTo } from '../messages/schema.ts';
import type { Finding } from '../problem.ts';
import type { Subject } from '../rule.ts';
import { nearestWord } from '../text/nearest.ts';
import type { Words } from '../text/words.ts';

/**
 * The finding for a name in YAML that nothing defines, with the nearest known one as its fix.
 * @param own a known one that cannot be meant: the document's own
 */
export function unknownReference(
  { source, text }: Pick<Subject, 'source' | 'text'>,
  at: Pointer,
  name: string,
  known: readonly string[],
  message: (nearest: string | undefined) => Words,
  own?: string,
): Finding {
  const nearest = nearestWord(name, known, own === undefined ? [] : [own]);
  const span = source.find(at);
  const fixes =
    nearest === undefined || span === undefined
      ? []
      : [{ title: changeTo(nearest), edits: [wordEdit(text, span, nearest)], safe: false }];
  return { at, message: message(nearest), fixes };
}
