import { randomUUID } from 'node:crypto';
import type { Problem } from '../../core/problem.ts';
import { configPath } from '../../core/workspace/file-names.ts';
import type { KeptFile, KeptWorkspace } from '../../core/workspace/kept-workspace.ts';
import { pathLookUp } from '../disk/path-lookup.ts';
import type { SourceFile } from '../disk/source-files.ts';
import type { CheckResult, FileProblems } from '../reporters/reporter.ts';
import { type CachePart, type CacheStore, hashesOf } from './cache-store.ts';

/** The time that a check goes by: as `--now` says it, else the clock's, in milliseconds since 1970. */
export interface CheckTime {
  readonly written: string | undefined;
  readonly clock: number;
}

/** The result of a check of a root. `found` is absent for a file that is not ours and has no problem. */
interface KeptFindings {
  readonly run: string;
  readonly time: { readonly written: string | null; readonly from: number; readonly until: number };
  readonly existing: KeptWorkspace['existing'];
  readonly files: readonly {
    readonly path: string;
    readonly hash: string;
    readonly found?: readonly Problem[];
    readonly hasText: boolean;
  }[];
}

interface KeptFacts {
  /** That of the findings, unless the two were written by different runs: then the facts are not used. */
  readonly run: string;
  readonly now: KeptWorkspace['now'];
  readonly today: KeptWorkspace['today'];
  readonly files: readonly Omit<KeptFile, 'problems'>[];
}

/** What an earlier check of the same root can say of the files as they are now. */
export class CheckCache {
  readonly #store: CacheStore;
  readonly #root: string;
  readonly #files: readonly SourceFile[];
  readonly #hashes: ReadonlyMap<string, string>;
  readonly #findings: KeptFindings | undefined;

  constructor(store: CacheStore, root: string, files: readonly SourceFile[]) {
    this.#store = store;
    this.#root = root;
    this.#files = files;
    this.#hashes = hashesOf(files);
    this.#findings = readJson<KeptFindings>(store, 'findings');
  }

  /** The whole result, when every byte that it rests on is as it was. */
  answer(time: CheckTime, accepts: (path: string) => boolean): CheckResult | undefined {
    const kept = this.#findings;
    if (kept === undefined || kept.files.length !== this.#files.length || !holdsAt(kept.time, time)) return undefined;
    if (!kept.files.every((file, index) => this.#files[index]?.path === file.path && this.#isAsKept(file))) {
      return undefined;
    }
    const exists = pathLookUp(this.#root);
    if (!kept.existing.every(([path, existed]) => (this.#hashes.has(path) || exists(path)) === existed)) {
      return undefined;
    }
    const sources = new Map(this.#files.map((file) => [file.path, file]));
    const textOf = (path: string) => {
      const result = sources.get(path)?.text;
      return result !== undefined && 'text' in result ? result.text : undefined;
    };
    const results = kept.files.flatMap(({ path, found, hasText }): FileProblems[] => {
      if (found === undefined || !accepts(path)) return [];
      return [{ file: path, problems: found, text: found.length === 0 ? '' : hasText ? (textOf(path) ?? '') : ' ' }];
    });
    return { files: results.length, results: results.sort((a, b) => (a.file < b.file ? -1 : 1)), textOf };
  }

  /** What can be taken over though something has changed; nothing when that is the configuration. */
  kept(): { readonly kept: KeptWorkspace; readonly isAsKept: (path: string) => boolean } | undefined {
    const findings = this.#findings;
    if (findings === undefined) return undefined;
    const configuration = findings.files.find(({ path }) => path === configPath);
    if (configuration?.hash !== this.#hashes.get(configPath)) return undefined;
    const facts = readJson<KeptFacts>(this.#store, 'facts');
    if (facts?.run !== findings.run) return undefined;
    const known = new Map(findings.files.map((file) => [file.path, file]));
    const files = facts.files.map((file): KeptFile => ({ ...file, problems: known.get(file.path)?.found ?? [] }));
    return {
      kept: { now: facts.now, today: facts.today, existing: findings.existing, files },
      isAsKept: (path) => this.#hashes.has(path) && known.get(path)?.hash === this.#hashes.get(path),
    };
  }

  /** Keeps what a check of all files has found. @param span from when until when (excluded) it finds the same */
  save(
    { results }: CheckResult,
    kept: KeptWorkspace,
    time: CheckTime,
    span: { readonly from: number; readonly until: number },
  ): void {
    if (this.#hashes.size < this.#files.length) return;
    const found = new Map(results.map(({ file, problems }) => [file, problems]));
    const withText = new Set(kept.files.map(({ path }) => path));
    const hashOf = (path: string) => this.#hashes.get(path) ?? '';
    const run = randomUUID();
    const facts: KeptFacts = {
      run,
      now: kept.now,
      today: kept.today,
      files: kept.files.map(({ problems, ...file }) => file),
    };
    const findings: KeptFindings = {
      run,
      time: { written: time.written ?? null, ...span },
      existing: kept.existing,
      files: this.#files.map(({ path }) => {
        const problems = found.get(path);
        return {
          path,
          hash: hashOf(path),
          hasText: withText.has(path),
          ...(problems !== undefined && { found: problems }),
        };
      }),
    };
    this.#store.write('facts', Buffer.from(JSON.stringify(facts)));
    this.#store.write('findings', Buffer.from(JSON.stringify(findings)));
  }

  #isAsKept(file: KeptFindings['files'][number]): boolean {
    return this.#hashes.get(file.path) === file.hash;
  }
}

function readJson<Value>(store: CacheStore, part: CachePart): Value | undefined {
  const content = store.read(part);
  try {
    return content && JSON.parse(content.toString());
  } catch {
    // Whoever wrote it was stopped in the middle: as if nothing had been kept.
    return undefined;
  }
}

function holdsAt({ written, from, until }: KeptFindings['time'], time: CheckTime): boolean {
  if (time.written !== undefined || written !== null) return time.written === written;
  return from <= time.clock && time.clock < until;
}
