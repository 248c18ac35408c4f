import { wordEdit } from '../../document/word-edit.ts';
import type { Edit, Span } from '../../text/span.ts';
import { isMarkdown } from '../../workspace/file-names.ts';

/** Of `go_to_X_procedure` the X; of anything else what stands between its quotes. */
export function innerSpan(text: string, span: Span, namespace: string): Span {
  if (namespace !== 'procedure') return unquoted(text, span);
  const match = /^(go_to_)(.+)_procedure$/.exec(text.slice(span.start, span.end));
  if (match === null) return unquoted(text, span);
  const start = span.start + (match[1] as string).length;
  return { start, end: start + (match[2] as string).length };
}

/** The edit that writes a new name where one is referred to: its form, its quotes and its hyphens stay. */
export function referenceEdit(file: string, text: string, span: Span, namespace: string, name: string): Edit {
  const inner = innerSpan(text, span, namespace);
  const old = text.slice(inner.start, inner.end);
  const word = namespace === 'procedure' && !old.includes('_') && old.includes('-') ? name.replace(/_/g, '-') : name;
  return inner === span ? placed(file, text, span, word) : { span: inner, text: word };
}

/** In Markdown a name stands as it is; in YAML its quotes stay, or it gets some where it needs them. */
export function placed(file: string, text: string, span: Span, word: string): Edit {
  return isYaml(file, text, span.start) ? wordEdit(text, span, word) : { span, text: word };
}

/** True for a place in YAML, the front matter of a page included. */
export function isYaml(file: string, text: string, offset: number): boolean {
  if (!isMarkdown(file)) return true;
  return /^---\r?\n/.test(text) && text.indexOf('\n---', 3) >= offset;
}

/** True when a value leads somewhere by a path or an address, not by a name. */
export function isPath(text: string, span: Span): boolean {
  return /[/\\]|\.(?:md|ya?ml)["']?$/i.test(text.slice(span.start, span.end));
}

/** The last part of an address without its ending: `cpu` of `https://x.example/runbooks/cpu.md#top`. */
export function addressName(text: string, span: Span): Span | undefined {
  const value = text.slice(span.start, span.end);
  const match =
    /^["']?[a-z][a-z\d+.-]*:\/\/[^?#"'\s]*\/([^/?#"'\s]+?)(?:\.(?:md|markdown|ya?ml))?\/?(?:[?#][^"'\s]*)?["']?$/i.exec(
      value,
    );
  if (match?.[1] === undefined) return undefined;
  const end = value.search(/[?#]/);
  const from = value.lastIndexOf(match[1], end < 0 ? value.length : end);
  return { start: span.start + from, end: span.start + from + match[1].length };
}

/** A span without the quotes that its text begins and ends with. */
export function unquoted(text: string, span: Span): Span {
  const written = text.slice(span.start, span.end);
  return written.length > 1 && /^(["']).*\1$/s.test(written) ? { start: span.start + 1, end: span.end - 1 } : span;
}

/** The length of a text in quotes that begins at an offset and ends on its line; 0 where none does. */
export function quotedLength(text: string, offset: number): number {
  return /^(?:"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*')/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0;
}
