import type { SourceMap } from '../document/source.ts';
import { type Pointer, parentOf } from '../document/value.ts';
import { wordEdit } from '../document/word-edit.ts';
import { renameKey } from '../messages/schema.ts';
import type { Fix } from '../problem.ts';

/** Gives a misspelt key the name that was most likely meant: none where its map has that name already. */
export function renameKeyFix(
  text: string,
  source: SourceMap,
  at: Pointer,
  nearest: string | undefined,
): readonly Fix[] {
  const span = source.find(at, 'key');
  if (nearest === undefined || span === undefined || source.keys(parentOf(at)).includes(nearest)) return [];
  return [{ title: renameKey(nearest), edits: [wordEdit(text, span, nearest)], safe: false }];
}
