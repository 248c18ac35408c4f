import type { Subject } from '../rule.ts';
import type { Kind, KindBody, KindHead } from './kind.ts';

/** A kind as the table lists it: it knows its own id, and what its documents are. */
interface ListedKind<Id extends string, Shape, Model> extends Kind {
  readonly id: Id;
  /** Never there: it keeps the types of value and model for `SubjectOf`. */
  readonly subject?: Subject<Shape, Model>;
}

/**
 * A kind whose body is made when something of it is first asked for, as most repositories hold documents of a few kinds.
 * The types of its value and model are forgotten here: its `model`, `rules` and `facts` are only ever given what it made.
 */
export function lazyKind<Id extends string, Shape, Model>(
  head: KindHead & { readonly id: Id },
  makeBody: () => KindBody<Shape, Model>,
): ListedKind<Id, Shape, Model> {
  return new LazyKind(head, makeBody as () => unknown as () => KindBody<unknown, unknown>);
}

class LazyKind<Id extends string> implements Kind {
  readonly id: Id;
  readonly title: Kind['title'];
  readonly recognition: Kind['recognition'];
  readonly #makeBody: () => KindBody<unknown, unknown>;
  #made: KindBody<unknown, unknown> | undefined;

  constructor({ id, title, recognition }: KindHead & { readonly id: Id }, makeBody: () => KindBody<unknown, unknown>) {
    this.id = id;
    this.title = title;
    this.recognition = recognition;
    this.#makeBody = makeBody;
  }

  get #body(): KindBody<unknown, unknown> {
    this.#made ??= this.#makeBody();
    return this.#made;
  }

  get schema() {
    return this.#body.schema;
  }

  get validate() {
    return this.#body.validate;
  }

  get vocabularies() {
    return this.#body.vocabularies;
  }

  get fromMarkdown() {
    return this.#body.fromMarkdown;
  }

  get frontMatterKeys() {
    return this.#body.frontMatterKeys;
  }

  get model() {
    return this.#body.model;
  }

  get rules() {
    return this.#body.rules;
  }

  get facts() {
    return this.#body.facts;
  }

  get templates() {
    return this.#body.templates;
  }

  get nameEdit() {
    return this.#body.nameEdit;
  }
}
