import type { Span } from '../../text/span.ts';

/** Something that may be written at a place. */
export interface Proposal {
  readonly label: string;
  /** One short line beside the label. */
  readonly detail: string;
  /** Paragraphs of Markdown. */
  readonly about: readonly string[];
  readonly type: 'key' | 'value' | 'time' | 'person' | 'row';
  /** In the editor's snippet syntax, with all line breaks and indentation. */
  readonly snippet: string;
  readonly replaces: Span;
}
