import type { RuleRepository } from '../workspace/repository.ts';

/**
 * True when a relative link leads to nothing, whichever way it is read: as a file, as a page without its ending, as a
 * page of a site that gives each page a folder of its own. False as soon as something is not known.
 * @param path of the document that has the link
 */
export function isMissing(target: string, path: string, repository: RuleRepository): boolean {
  return filesMeant(target, path)?.every((file) => repository.exists(file) === false) ?? false;
}

/**
 * True when such a link leads to a file whose name looks the same: が is one character, or か and a mark (Unicode's NFC and
 * NFD), and git and most disks tell the two apart.
 */
export function isInOtherForm(target: string, path: string, repository: RuleRepository): boolean {
  const forms = (file: string) => ['NFC', 'NFD'].map((form) => file.normalize(form)).filter((other) => other !== file);
  return (filesMeant(target, path) ?? []).flatMap(forms).some((file) => repository.exists(file) === true);
}

/** The paths of all that a link can mean; undefined for one that cannot be followed in the repository. */
function filesMeant(target: string, path: string): readonly string[] | undefined {
  const wanted = filePart(target);
  if (wanted === undefined) return undefined;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const asFolder = `${path.replace(/\.\w+$/, '')}/`;
  const places = [resolvedPath(folder, wanted), resolvedPath(asFolder, wanted)];
  return places.includes(undefined) ? undefined : places.flatMap((place) => waysToRead(place as string));
}

/** The path of a link that can be followed in the repository; undefined for all others. */
function filePart(target: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\#?])|[{}<>$*|\\]/i.test(target)) return undefined;
  const written = target.replace(/[?#].*$/, '');
  // A word in brackets before another in parentheses need not be a link at all.
  if (!/\/|\.[a-z0-9]{1,8}$/i.test(written) || /^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|jp)(?:\/|$)/i.test(written))
    return undefined;
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}

/** A path from a folder (its path ends with `/`; '' is the root), `.` and `..` resolved; undefined when it leads out of the root. */
export function resolvedPath(folder: string, target: string): string | undefined {
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length === 0 ? undefined : parts.join('/');
}

function waysToRead(path: string): readonly string[] {
  const bare = path.replace(/\.html?$/i, '');
  return [...new Set([path, bare, `${bare}.md`, `${bare}.markdown`])];
}
