import ignore, { type Ignore } from 'ignore';

/** A `.gitignore` or `.hanseiignore`. */
export interface IgnoreFile {
  /** Its folder, relative to the root, with `/` at the end; '' for the root. */
  readonly folder: string;
  /** For the `.gitignore` of a folder above the root, where the root lies in it: `ops/`. Nearest first. */
  readonly above?: string;
  readonly text: string;
}

export const ignoreFileNames = ['.gitignore', '.hanseiignore'] as const;

/** The text of an ignore file: UTF-8, or the UTF-16 that `>` writes in PowerShell. A mark at its beginning is taken off. */
export function ignoreTextOf(bytes: Uint8Array): string {
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
}

/** True for the path of a file that says what is ignored. */
export function isIgnoreFile(path: string): boolean {
  return ignoreFileNames.some((name) => path === name || path.endsWith(`/${name}`));
}

/**
 * Tells which files of a root ignore files leave out, as git does: the nearest file that says something of a path decides,
 * letters count as they are written, and below an ignored folder everything is out, whatever else is said.
 */
export class IgnoreRules {
  readonly #byFolder = new Map<string, Ignore>();
  readonly #above: { readonly within: string; readonly rules: Ignore }[] = [];
  readonly #folders = new Map<string, boolean>();

  /** Takes a file in, before anything below its folder is asked for. */
  add({ folder, above, text }: IgnoreFile): void {
    if (above === undefined) {
      const rules = this.#byFolder.get(folder) ?? ignore({ ignorecase: false });
      this.#byFolder.set(folder, rules.add(text));
      return;
    }
    const rules = ignore({ ignorecase: false }).add(text);
    // Whoever works in an ignored folder wants it to be looked at.
    if (!rules.ignores(above)) this.#above.push({ within: above, rules });
  }

  /** @param path relative to the root; a folder ends with `/` */
  ignores(path: string): boolean {
    if (this.#byFolder.size === 0 && this.#above.length === 0) return false;
    return this.#isFolderIgnored(parentOf(path)) || this.#isNamed(path);
  }

  #isFolderIgnored(folder: string): boolean {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const answer = folder !== '' && (this.#isFolderIgnored(parentOf(folder)) || this.#isNamed(folder));
    this.#folders.set(folder, answer);
    return answer;
  }

  /** A file of a folder rules what lies below that folder only. */
  #isNamed(path: string): boolean {
    for (let folder = parentOf(path); ; folder = parentOf(folder)) {
      const said = this.#byFolder.get(folder)?.test(path.slice(folder.length));
      if (said?.ignored === true) return true;
      if (said?.unignored === true) return false;
      if (folder === '') break;
    }
    for (const { within, rules } of this.#above) {
      const said = rules.test(within + path);
      if (said.ignored || said.unignored) return said.ignored;
    }
    return false;
  }
}

/** `a/b/` for `a/b/c.md` and for `a/b/c/`; '' at the root. */
function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
}
