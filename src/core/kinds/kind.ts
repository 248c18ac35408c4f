import type { Schema } from '../../generated/schema.ts';
import type { Validate } from '../../generated/validators/validate.ts';
import type { VocabularyField } from '../../generated/vocabularies.ts';
import type { MarkdownDocument } from '../document/markdown-document.ts';
import type { SourceDocument } from '../document/source.ts';
import type { Value } from '../document/value.ts';
import type { Rule, Subject } from '../rule.ts';
import type { Settings } from '../settings.ts';
import type { Edit } from '../text/span.ts';
import type { Language, Words } from '../text/words.ts';
import type { Facts } from '../workspace/facts.ts';

/** How a file is known to hold a document of a kind: by its content, not by its name, which only the configuration has. */
interface Recognition {
  /** Relative to the root; the file is of this kind whatever it holds. */
  readonly path?: string;
  /** YAML and JSON: the key at the root. */
  readonly rootKey?: string;
  /** Where other programs use the root key too: true for a value that is theirs. */
  readonly isOther?: (value: Value) => boolean;
  /** YAML and JSON: a shape, looked at only when `hint`, or one of several, occurs in the text. */
  readonly shape?: { readonly hint: string | readonly string[]; readonly matches: (value: Value) => boolean };
  /** Markdown: values of `kind` in the front matter. */
  readonly frontMatter?: readonly string[];
  /** Markdown without a `kind` in its front matter: looked at only when one of its headings has a `hint`. */
  readonly markdown?: { readonly hint: RegExp; readonly matches: (document: MarkdownDocument) => boolean };
  /** For reports on an incident. One page may be of several such kinds at once (a timeline and an analysis), and of no other. */
  readonly isReport?: true;
}

/** What `new` writes and snippets offer. */
export interface Template {
  readonly format: 'yaml' | 'markdown';
  /** Default file name, for example `runbook.yml`. */
  readonly fileName: string;
  readonly text: Readonly<Record<Language, string>>;
}

/** What is known of a kind before a document of it is met. */
export interface KindHead {
  readonly id: string;
  readonly title: Words;
  readonly recognition: Recognition;
}

/** What a kind does with its documents: loaded with the first of them. */
export interface KindBody<Shape, Model> {
  /** From `src/generated`; both absent for kinds that are only read (alert rules). */
  readonly schema?: Schema | undefined;
  readonly validate?: Validate | undefined;
  /** Fields whose words the taxonomy rules: generated from the schema. */
  readonly vocabularies?: readonly VocabularyField[] | undefined;
  /** The value behind a Markdown document of this kind, with the places of its parts. */
  readonly fromMarkdown?: ((document: MarkdownDocument, path: string) => SourceDocument) | undefined;
  /** What the front matter of such a page may hold besides `kind`, by key: for completion. Absent: nothing that is known. */
  readonly frontMatterKeys?: (() => Readonly<Record<string, Schema>>) | undefined;
  /** What rules and actions need that is worked out from the value: instants, graphs. Tolerates broken parts. */
  readonly model: (document: Unmodelled<Shape>) => Model;
  readonly rules: readonly Rule<Shape, Model>[];
  readonly facts: (subject: Subject<Shape, Model>) => Facts;
  readonly templates: readonly Template[];
  /** The edit that gives a document another name, where that is more than to replace the name that stands there. */
  readonly nameEdit?: ((subject: Subject<Shape, Model>, name: string) => Edit | undefined) | undefined;
}

export interface Unmodelled<Shape> {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly value: Shape;
  readonly source: SourceDocument['source'];
  readonly settings: Settings;
  readonly markdown: MarkdownDocument | undefined;
}

/** A kind of document: one folder, one line in the table of kinds. Its value and model types are its own business. */
export interface Kind extends KindHead, KindBody<unknown, unknown> {}
