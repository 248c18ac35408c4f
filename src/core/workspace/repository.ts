import type { Span } from '../text/span.ts';

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

/** The other documents, as far as a rule may see them. Every question is remembered, so answers that change are asked again. */
export interface Repository {
  definitions(name: string): readonly PlacedDefinition[];
  /** All names of a namespace (`procedure`), for suggestions. */
  names(namespace: string): readonly string[];
  references(name: string): readonly PlacedReference[];
}
