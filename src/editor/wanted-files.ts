import { includeGlobs, type Settings } from '../core/settings.ts';
import { mayBeOurs } from '../core/workspace/may-be-ours.ts';
import { mayBeOursBy } from '../core/workspace/may-be-ours-by.ts';

/** Which files of a folder may be ours, by the configuration as it is known, and by ignore files and `files.exclude` as they were listed. */
export class WantedFiles {
  #byText: (path: string, text: string) => boolean = mayBeOurs;
  /** What of the configuration says so, as one text to compare. */
  #globs = '';
  /** Whether `files.exclude` or ignore files leave a path out; that of a folder ends with `/`. */
  isIgnored: (path: string) => boolean = () => false;

  readonly isWanted = (path: string, text: string): boolean => this.#byText(path, text);

  get globs(): string {
    return this.#globs;
  }

  /** @returns true when other files than before may be ours */
  goBy(settings: Settings): boolean {
    const globs = JSON.stringify([includeGlobs(settings), settings.exclude]);
    const isNew = globs !== this.#globs;
    this.#globs = globs;
    this.#byText = mayBeOursBy(settings);
    return isNew;
  }
}
