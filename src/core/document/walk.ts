import { isMap, type Pointer, pointerTo, type Value } from './value.ts';

/** Every text of a value with its pointer, outermost first. Without recursion: depth is the reader's limit, not the stack's. */
export function* textsOf(value: Value | undefined): Iterable<{ readonly at: Pointer; readonly text: string }> {
  const open: { at: Pointer; value: Value | undefined }[] = [{ at: '', value }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { at, value: current } = next;
    if (typeof current === 'string') yield { at, text: current };
    else if (Array.isArray(current)) {
      for (let index = current.length - 1; index >= 0; index--)
        open.push({ at: pointerTo(at, index), value: current[index] });
    } else if (isMap(current)) {
      for (const key of Object.keys(current).reverse()) open.push({ at: pointerTo(at, key), value: current[key] });
    }
  }
}

/** The pointers that a pattern (`*` for any one segment) stands for in a value, with what is there. */
export function* matching(
  value: Value | undefined,
  pattern: Pointer,
): Iterable<{ readonly at: Pointer; readonly value: Value }> {
  const segments = pattern === '' ? [] : pattern.slice(1).split('/');
  let found: readonly Place[] = [{ at: '', value }];
  for (const segment of segments) {
    found = found.flatMap((place) => (segment === '*' ? members(place) : member(place, segment)));
  }
  for (const { at, value } of found) if (value !== undefined) yield { at, value };
}

interface Place {
  readonly at: Pointer;
  readonly value: Value | undefined;
}

function members({ at, value }: Place): readonly Place[] {
  if (Array.isArray(value)) return value.map((member, index) => ({ at: pointerTo(at, index), value: member }));
  return isMap(value) ? Object.entries(value).map(([key, member]) => ({ at: pointerTo(at, key), value: member })) : [];
}

/** Patterns name keys only: an item of a list is any of them. */
function member({ at, value }: Place, key: string): readonly Place[] {
  return isMap(value) && Object.hasOwn(value, key) ? [{ at: pointerTo(at, key), value: value[key] }] : [];
}
