import { isMap, type Pointer, pointerTo, type Value } from './value.ts';

/** A value within another one. Its pointer is put together when somebody asks: hardly any of them is ever shown. */
export class Place<Found extends Value | undefined = Value | undefined> {
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

export function patternOf(pointer: Pointer): Pattern {
  return pointer === '' ? [] : pointer.slice(1).split('/');
}

/** What a pattern stands for in a value. */
export function matching(value: Value | undefined, pattern: Pattern): readonly Place<Value>[] {
  let found: Place[] = [new Place(value)];
  for (const segment of pattern) {
    const next: Place[] = [];
    for (const place of found) addMembers(place, segment, next);
    if (next.length === 0) return [];
    found = next;
  }
  return found as Place<Value>[];
}

/** Patterns name keys only: an item of a list is any of them. */
function addMembers(place: Place, segment: string, found: Place[]): void {
  const { value } = place;
  if (Array.isArray(value)) {
    if (segment === '*') for (const [index, item] of value.entries()) found.push(new Place(item, place, index));
  } else if (isMap(value)) {
    for (const key of segment === '*' ? Object.keys(value) : [segment]) {
      const member = Object.hasOwn(value, key) ? value[key] : undefined;
      if (member !== undefined) found.push(new Place(member, place, key));
    }
  }
}
