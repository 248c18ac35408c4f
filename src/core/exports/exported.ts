import type { Value } from '../document/value.ts';
import type { KindId } from '../kinds/index.ts';
import type { Subject } from '../rule.ts';
import type { Language, Words } from '../text/words.ts';
import type { Instant } from '../time/instant.ts';

/** What an export may need besides the document. */
export interface ExportContext {
  readonly language: Language;
  readonly now: Instant;
  /** All that the document holds, also what its schema does not allow. */
  readonly written: Value;
}

/** A document in another form, or why it has none. */
export type Exported = { readonly text: string } | { readonly fault: Words };

/** A form that documents of one kind can be exported to. */
export interface DocumentExport {
  readonly form: string;
  /** The kind that it is made of. */
  readonly kind: KindId;
  /** Whether all documents of a file become one export: others are made of a single document. */
  readonly joins?: true;
  /** @param others the further documents of a file, where they are joined */
  write(subject: Subject, context: ExportContext, others?: readonly Subject[]): Exported;
}
