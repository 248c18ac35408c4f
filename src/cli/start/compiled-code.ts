import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type { ModuleFunction } from '../../core/link-modules.ts';
import { build } from '../build.ts';

/** How much of the file each module takes, in the order of the file. */
type Lengths = readonly (readonly [path: string, length: number])[];

/**
 * The modules of the program, and what V8 has compiled of them in an earlier run: with it, a run neither reads through them
 * again nor compiles the functions that the earlier one has called.
 */
export class CompiledCode {
  readonly #folder: string;
  readonly #file: string;
  readonly #scripts = new Map<string, Script>();
  #kept: ReadonlyMap<string, Buffer> | undefined;
  /** Whether something was loaded that is not in the file. */
  #isNew = false;

  /** @param folder the one with the modules. @param file where to keep what was compiled */
  constructor(folder: string, file: string) {
    this.#folder = folder;
    this.#file = file;
  }

  /**
   * @param path of a module, relative to the folder
   * @throws an error with the code MODULE_NOT_FOUND, as Node's own `require` does
   */
  functionOf(path: string): ModuleFunction {
    this.#kept ??= keptIn(this.#file);
    const filename = join(this.#folder, path);
    const cachedData = this.#kept.get(path);
    const script = new Script(`(function(module,exports,require){${textOf(filename)}\n})`, { filename, cachedData });
    if (cachedData === undefined || script.cachedDataRejected === true) this.#isNew = true;
    this.#scripts.set(path, script);
    return script.runInThisContext() as ModuleFunction;
  }

  /** Keeps what has been compiled until now for the next run, if this one has loaded what the file does not have. */
  keep(): void {
    if (!this.#isNew) return;
    const temporary = `${this.#file}.${process.pid}`;
    try {
      const opened = openSync(temporary, 'wx');
      try {
        writeFileSync(opened, this.#written());
        // V8 believes what it is given. After a loss of power, half a file must not have the name of a whole one.
        fsyncSync(opened);
      } finally {
        closeSync(opened);
      }
      renameSync(temporary, this.#file);
    } catch {
      // A folder that may not be written, a full disk: the next run compiles as this one did.
      rmSync(temporary, { force: true });
    }
  }

  #written(): Buffer {
    const compiled = new Map(this.#kept);
    for (const [path, script] of this.#scripts) compiled.set(path, script.createCachedData());
    const lengths: Lengths = [...compiled].map(([path, { length }]) => [path, length]);
    return Buffer.concat([Buffer.from(`${origin()}\n${JSON.stringify(lengths)}\n`), ...compiled.values()]);
  }
}

/** What compiled code is good for: this build in this engine. V8 itself looks at its version, flags and processor. */
function origin(): string {
  return JSON.stringify([build, process.arch, process.execPath, process.versions]);
}

/** What the file has of each module; nothing when there is none, or it is of another build or engine. */
function keptIn(file: string): ReadonlyMap<string, Buffer> {
  const kept = new Map<string, Buffer>();
  try {
    const content = readFileSync(file);
    const [first, second] = [content.indexOf('\n'), content.indexOf('\n', content.indexOf('\n') + 1)];
    if (content.toString('utf8', 0, first) !== origin()) return kept;
    const lengths = JSON.parse(content.toString('utf8', first + 1, second)) as Lengths;
    let at = second + 1;
    for (const [path, length] of lengths) {
      kept.set(path, content.subarray(at, at + length));
      at += length;
    }
  } catch {
    // The first run, or a file that somebody has cut: this run writes it anew.
  }
  return kept;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { code: 'MODULE_NOT_FOUND' });
  }
}
