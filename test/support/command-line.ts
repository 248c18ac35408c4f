import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The built command line. */
export const program = resolve(__dirname, '../../dist/cli.js');

/**
 * Copies the program as it is installed: its scripts. What it keeps beside them comes and goes while other tests run.
 * @param isPart of a path below `dist`
 * @returns where the copied program is
 */
export function copyProgram(to: string, isPart: (path: string) => boolean = () => true): string {
  const from = dirname(program);
  const scripts = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));
  for (const path of scripts.filter(isPart)) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    copyFileSync(join(from, path), join(to, path));
  }
  return join(to, 'cli.js');
}

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What larger repositories leave behind is not the business of whoever runs the tests. */
const cacheFolder = join(tmpdir(), 'hansei-test-cache');

/** Runs the built command line as a person would. */
export function hansei(
  directory: string,
  args: readonly string[],
  input?: string | Uint8Array,
  environment: Readonly<Record<string, string>> = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: directory,
    input: input ?? '',
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 64_000_000,
    env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', XDG_CACHE_HOME: cacheFolder, ...environment },
  });
  return { code: status, out: stdout, err: stderr };
}

/** The environment in which Node runs a module before the program: it can be told of another system than this one. */
export function preloading(code: string): Readonly<Record<'NODE_OPTIONS', string>> {
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code).replaceAll("'", '%27')}` };
}

/** The environment in which the command line sees the disk of another system, as far as that can be had on this one. */
export function diskOf(system: 'macos' | 'windows'): Readonly<Record<'NODE_OPTIONS', string>> {
  return { NODE_OPTIONS: `--require="${join(__dirname, `disk-of-${system}.cjs`)}"` };
}

/** A folder with these files, removed in the end. */
export function inFolder<T>(files: Readonly<Record<string, string | Uint8Array>>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'hansei-cli-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
