import { isMap, type Pointer, pointerTo, type Value } from './value.ts';

/** A value within another one. Its pointer is put together when somebody asks: hardly any of them is ever shown. */
class Place<Found extends Value | undefined = Value | undefined> {
  readonly value: Found;
  readonly above: Place | undefined;
  /** Its key or index there. */
  readonly key: string | number;

  constructor(value: Found, above?: Place, key: string | number = '') {
    this.value = value;
    this.above = above;
    this.key = key;
  }

  get at(): Pointer {
    return this.above === undefined ? '' : pointerTo(this.above.at, this.key);
  }
}

/** Every text of a value, outermost first. Without recursion: depth is the reader's limit, not the stack's. */
export function textsOf(value: Value | undefined): readonly Place<string>[] {
  const texts: Place<string>[] = [];
  const open: Place[] = [new Place(value)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value: current } = next;
    if (typeof current === 'string') texts.push(next as Place<string>);
    else if (Array.isArray(current)) {
      for (let index = current.length - 1; index >= 0; index--) open.push(new Place(current[index], next, index));
    } else if (isMap(current)) {
      const keys = Object.keys(current);
      for (let index = keys.length - 1; index >= 0; index--) {
        const key = keys[index] as string;
        open.push(new Place(current[key], next, key));
      }
    }
  }
  return texts;
}

/** The segments of a pointer, `*` for any one segment. */
export type Pattern = readonly string[];

/** @param pointer its segments are taken as they are written: keys of schemas need no escapes */
export function patternOf(pointer: Pointer): Pattern {
  return pointer === '' ? [] : pointer.slice(1).split('/');
}

/** What a pattern stands for in a value. */
export function matching(value: Value | undefined, pattern: Pattern): readonly Place<Value>[] {
  const found: Place<Value>[] = [];
  addMatches(new Place(value), pattern, 0, found);
  return found;
}

/** Patterns name keys only: an item of a list is any of them. */
function addMatches(place: Place, pattern: Pattern, depth: number, found: Place<Value>[]): void {
  const { value } = place;
  if (value === undefined) return;
  const segment = pattern[depth];
  if (segment === undefined) found.push(place as Place<Value>);
  else if (Array.isArray(value)) {
    if (segment !== '*') return;
    for (let index = 0; index < value.length; index++)
      addMatches(new Place(value[index], place, index), pattern, depth + 1, found);
  } else if (isMap(value)) {
    if (segment === '*')
      for (const key of Object.keys(value)) addMatches(new Place(value[key], place, key), pattern, depth + 1, found);
    else if (Object.hasOwn(value, segment))
      addMatches(new Place(value[segment], place, segment), pattern, depth + 1, found);
  }
}
