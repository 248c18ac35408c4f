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
  let found: { at: Pointer; value: Value | undefined }[] = [{ at: '', value }];
  for (const segment of segments) found = found.flatMap((entry) => members(entry, segment));
  for (const entry of found) if (entry.value !== undefined) yield { at: entry.at, value: entry.value };
}

function members(
  { at, value }: { at: Pointer; value: Value | undefined },
  segment: string,
): { at: Pointer; value: Value | undefined }[] {
  const keys = Array.isArray(value) ? value.map((_, index) => String(index)) : isMap(value) ? Object.keys(value) : [];
  return keys
    .filter((key) => segment === '*' || key === segment)
    .map((key) => ({ at: pointerTo(at, key), value: (value as Record<string, Value>)[key] }));
}
