import type { Kind } from '../kinds/kind.ts';
import type { Settings } from '../settings.ts';
import { createFileReader } from './read-file.ts';

/**
 * The ending for a text that has no name: which way to read it gives a document of ours. Markdown where none does.
 * JSON is read as YAML is.
 */
export function endingByContent(text: string, kinds: readonly Kind[], settings: Settings): 'md' | 'yml' {
  const reader = createFileReader(kinds, settings);
  const yaml = reader.read('stdin.yml', text);
  if (yaml.documents.length === 0 && yaml.syntax.length === 0) return 'md';
  const page = reader.read('stdin.md', text);
  if (page.documents.every(({ kind }) => kind.validate === undefined)) return 'yml';
  // Both: comments of YAML look like headings, and a page may quote a runbook, of which YAML cannot be made.
  return page.markdown?.frontMatter === undefined && yaml.syntax.length === 0 ? 'yml' : 'md';
}
