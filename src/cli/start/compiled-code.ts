import { closeSync, fsyncSync, openSync, readFileSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type { ModuleFunction } from '../../core/link-modules.ts';
import { build } from '../build.ts';

/** A module as the function that it is, and what V8 made of that. */
interface CompiledModule {
  readonly text: Buffer;
  readonly code: Buffer;
  /** Whether it has what a check of many files calls: to take that over would cost one of few files as much as it saves. */
  readonly isLarge: boolean;
}

/** How much of the file each module takes, in the order of the file. */
type Lengths = readonly (readonly [path: string, text: number, code: number, isLarge: boolean])[];

/**
 * The modules of the program, and what V8 has compiled of them in an earlier run: with it, a run neither finds, opens and
 * reads through them again nor compiles the functions that the earlier one has called.
 */
export class CompiledCode {
  readonly #folder: string;
  readonly #file: string;
  readonly #scripts = new Map<string, { readonly script: Script; readonly isLarge: boolean }>();
  /** Those that the file does not have as they are now: the texts of the others would only fill memory. */
  readonly #texts = new Map<string, Buffer>();
  #kept: KeptCode | undefined;

  /** @param folder the one with the modules. @param file where to keep what was compiled */
  constructor(folder: string, file: string) {
    this.#folder = folder;
    this.#file = file;
  }

  /**
   * @param path of a module, relative to the folder
   * @param isLarge whether many files are known to be checked with it
   * @throws an error with the code MODULE_NOT_FOUND, as Node's own `require` does
   */
  functionOf(path: string, isLarge: boolean): ModuleFunction {
    this.#kept ??= new KeptCode(this.#file);
    const filename = join(this.#folder, path);
    const kept = this.#kept.of(path);
    const known = kept === undefined || (kept.isLarge && !isLarge) ? undefined : scriptOf(kept, filename);
    const script = known ?? this.#compiled(path, filename);
    this.#scripts.set(path, { script, isLarge: known === undefined ? isLarge : kept?.isLarge === true });
    return script.runInThisContext() as ModuleFunction;
  }

  #compiled(path: string, filename: string): Script {
    const text = `(function(module,exports,require){${textOf(filename)}\n})`;
    this.#texts.set(path, Buffer.from(text));
    return new Script(text, { filename });
  }

  /** Keeps what has been compiled until now for the next run, if this one has loaded what the file does not have. */
  keep(): void {
    if (this.#texts.size === 0) return;
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
      // No file that is open can be replaced on Windows.
      this.#kept?.close();
      renameSync(temporary, this.#file);
    } catch {
      // A folder that may not be written, a full disk: the next run compiles as this one did.
      rmSync(temporary, { force: true });
    }
  }

  #written(): Buffer {
    const modules = new Map(this.#kept?.all());
    for (const [path, { script, isLarge }] of this.#scripts) {
      const text = this.#texts.get(path) ?? modules.get(path)?.text;
      if (text !== undefined) modules.set(path, { text, code: script.createCachedData(), isLarge });
    }
    const lengths: Lengths = [...modules].map(([path, { text, code, isLarge }]) => [
      path,
      text.length,
      code.length,
      isLarge,
    ]);
    const contents = [...modules.values()].flatMap(({ text, code }) => [text, code]);
    return Buffer.concat([Buffer.from(`${origin()}\n${JSON.stringify(lengths)}\n`), ...contents]);
  }
}

/** Undefined where V8 does not take the code, or what is kept is no program. */
function scriptOf({ text, code }: Pick<CompiledModule, 'text' | 'code'>, filename: string): Script | undefined {
  try {
    const script = new Script(text.toString(), { filename, cachedData: code });
    return script.cachedDataRejected === true ? undefined : script;
  } catch {
    return undefined;
  }
}

/** What compiled code is good for: this build in this engine. V8 itself looks at its version, flags and processor. */
function origin(): string {
  return JSON.stringify([build, process.version, process.arch, process.execPath]);
}

/** How many bytes of the file are enough for its head: the origin, and the lengths of some sixty modules. */
const headLength = 16_384;

/** What an earlier run has kept: read by module, as few runs load more than a part of it. */
class KeptCode {
  readonly #places = new Map<string, readonly [at: number, text: number, code: number, isLarge: boolean]>();
  #opened: number | undefined;

  /** Empty where there is no such file, or it is of another build or engine, or somebody has cut it. */
  constructor(file: string) {
    try {
      this.#opened = openSync(file, 'r');
      const head = this.#read(0, headLength);
      const first = head.indexOf('\n');
      const second = head.indexOf('\n', first + 1);
      if (head.toString('utf8', 0, first) !== origin()) return;
      let at = second + 1;
      for (const [path, text, code, isLarge] of JSON.parse(head.toString('utf8', first + 1, second)) as Lengths) {
        this.#places.set(path, [at, text, code, isLarge]);
        at += text + code;
      }
    } catch {
      this.#places.clear();
    }
  }

  of(path: string): CompiledModule | undefined {
    const place = this.#places.get(path);
    if (place === undefined) return undefined;
    const [at, text, code, isLarge] = place;
    const bytes = this.#read(at, text + code);
    if (bytes.length < text + code) return undefined;
    return { text: bytes.subarray(0, text), code: bytes.subarray(text), isLarge };
  }

  *all(): Iterable<readonly [path: string, module: CompiledModule]> {
    for (const path of this.#places.keys()) {
      const module = this.of(path);
      if (module !== undefined) yield [path, module];
    }
  }

  close(): void {
    if (this.#opened !== undefined) closeSync(this.#opened);
    this.#opened = undefined;
  }

  /** @returns fewer bytes than asked for where the file ends; none where it is not there */
  #read(at: number, length: number): Buffer {
    if (this.#opened === undefined) return Buffer.alloc(0);
    const bytes = Buffer.allocUnsafeSlow(length);
    return bytes.subarray(0, readSync(this.#opened, bytes, 0, length, at));
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { code: 'MODULE_NOT_FOUND' });
  }
}
