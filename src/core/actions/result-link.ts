import { linkPath } from '../text/escape-markdown.ts';

/**
 * A Markdown link to a file. @param from the path of the file that holds the link, with `/`; undefined for a link from the root
 * @param to the path of the file that is linked to, below the same root
 */
export function markdownLink(title: string, to: string, from?: string): string {
  const text = title
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\[\]<>`*_]/g, '\\$&');
  return `[${text}](${relativeTarget(from ?? '', to)})`;
}

/** A path as a link's target, relative. */
function relativeTarget(from: string, to: string): string {
  const above = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < above.length && shared < target.length - 1 && above[shared] === target[shared]) shared++;
  const steps = [...above.slice(shared).map(() => '..'), ...target.slice(shared)];
  const path = linkPath(steps.join('/'));
  // What looks like a scheme is none: `a:b.md` is a file.
  return /^[^/]*:/.test(path) ? `./${path}` : path;
}
