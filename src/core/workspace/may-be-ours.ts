import { frontMatterKinds, markdownHint, yamlHints } from '../../generated/hints.ts';
import { unopenedFrontMatter } from '../document/markdown/unopened.ts';
import { isData, isMarkdown } from './file-names.ts';

/**
 * A quick look at a text: false when it is certainly no document of ours, true when it is worth being read. Costs one
 * search of the text, needs no parser, and so decides whether anything else is loaded at all.
 * @param path only its ending counts
 */
export function mayBeOurs(path: string, text: string): boolean {
  if (/(?:^|\/)hansei\.yml$/.test(path)) return true;
  if (isData(path)) return yamlHints.some((hint) => text.includes(hint));
  if (!isMarkdown(path)) return false;
  return declaresKind(text) || markdownHint.test(text);
}

function declaresKind(text: string): boolean {
  if (!text.startsWith('---')) return unopenedFrontMatter(text) !== undefined;
  const kind = /^kind[ \t]*:[ \t]*['"]?([\w-]{1,40})/m.exec(text.slice(0, 5000))?.[1];
  return kind !== undefined && frontMatterKinds.includes(kind);
}
