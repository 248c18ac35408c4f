import { frontMatterKinds } from '../../../generated/hints.ts';

/** Empty lines, and a line that is meant as `---`, in front of a key. */
const lead = /^\s{0,200}(?:[-ー—–－―]{2,10}[ \t]{0,10}\r?\n)?(?=[A-Za-z_][\w-]{0,60}:(?:\s|$))/;

/**
 * Where the keys begin of front matter that is not opened by `---` on the first line, and names a kind of ours.
 * @returns undefined for any other text, and for front matter that is opened
 */
export function unopenedFrontMatter(text: string): number | undefined {
  const begin = lead.exec(text)?.[0];
  if (begin === undefined || /^---[ \t]*\r?\n$/.test(begin)) return undefined;
  const kind = /^kind[ \t]*:[ \t]*['"]?([\w-]{1,40})/m.exec(text.slice(begin.length, 5000))?.[1];
  return kind !== undefined && frontMatterKinds.includes(kind) ? begin.length : undefined;
}
