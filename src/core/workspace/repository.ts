import type { Span } from '../text/span.ts';
import type { DayNumber } from '../time/day-number.ts';
import type { Instant } from '../time/instant.ts';

/** Something that other documents can refer to, for example a procedure or a knowledge entry. */
export interface Definition {
  /** `namespace:name`, for example `procedure:cpu_analysis`. Compared as it stands: kinds normalise names. */
  readonly name: string;
  readonly span: Span;
  readonly title: string;
  /** What the definition holds, for example the words of a vocabulary. */
  readonly words?: readonly string[];
}

export interface Reference {
  /** The name of the definition meant. */
  readonly name: string;
  readonly span: Span;
}

export interface PlacedDefinition extends Definition {
  readonly file: string;
}

export interface PlacedReference extends Reference {
  readonly file: string;
}

/** The other documents. */
export interface Repository {
  definitions(name: string): readonly PlacedDefinition[];
  /** All names of a namespace (`procedure`), for suggestions. */
  names(namespace: string): readonly string[];
  references(name: string): readonly PlacedReference[];
}

/** What a rule may ask. Every question is remembered: when its answer changes, the rule runs again. */
export interface RuleRepository extends Repository {
  /** The day it is, in the configuration's zone; undefined when the host has not told. */
  today(): DayNumber | undefined;
  /** The present as it was told last. Whoever goes by the hour asks too which instant would change the answer: `hasPassed`. */
  now(): Instant | undefined;
  /** Whether an instant has come; undefined when the host has not told the time. */
  hasPassed(instant: Instant): boolean | undefined;
  /** Whether there is a file or folder; undefined as long as nobody has looked. @param path relative to the root, with `/` */
  exists(path: string): boolean | undefined;
}
