import * as vscode from 'vscode';
import { decode } from '../core/document/decode.ts';
import { kinds } from '../core/kinds/index.ts';
import type { Problem } from '../core/problem.ts';
import { SymptomSearch } from '../core/symptoms/symptom-search.ts';
import { configPath } from '../core/workspace/read-file.ts';
import { Workspace } from '../core/workspace/workspace.ts';

const readable = '**/*.{md,markdown,yml,yaml,json}';
const skipped = '**/{node_modules,.git,.hg,.svn,.vscode-test}/**';
const mostFiles = 50_000;
/** How long the extension host is kept busy at a stretch, in milliseconds. */
const slice = 8;

/** One root with its documents: a workspace folder, or the loose files that belong to none. */
export class Session {
  readonly workspace = new Workspace(kinds);
  readonly search = new SymptomSearch(this.workspace);
  readonly folder: vscode.Uri | undefined;
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires when documents came, changed or went. */
  readonly onDidChange = this.#changed.event;
  readonly #uris = new Map<string, vscode.Uri>();
  readonly #open = new Set<string>();
  readonly #undecodable = new Map<string, readonly Problem[]>();
  #listing: Promise<void> | undefined;
  #watcher: vscode.FileSystemWatcher | undefined;

  constructor(folder: vscode.Uri | undefined) {
    this.folder = folder;
  }

  /** Relative to the root, with `/`; for loose files the whole address. */
  pathOf(uri: vscode.Uri): string {
    if (this.folder === undefined) return uri.toString(true);
    return uri.path.startsWith(`${this.folder.path}/`) ? uri.path.slice(this.folder.path.length + 1) : uri.path;
  }

  uriOf(path: string): vscode.Uri | undefined {
    return this.#uris.get(path) ?? (this.folder === undefined ? undefined : vscode.Uri.joinPath(this.folder, path));
  }

  /** An open document's newest text; it wins over what is on the disk. */
  setOpen(document: vscode.TextDocument): string {
    const path = this.pathOf(document.uri);
    this.#uris.set(path, document.uri);
    this.#open.add(path);
    this.#undecodable.delete(path);
    this.workspace.set(path, document.getText());
    this.#changed.fire();
    return path;
  }

  async close(document: vscode.TextDocument): Promise<void> {
    const path = this.pathOf(document.uri);
    this.#open.delete(path);
    if (this.#listing === undefined || this.folder === undefined || document.isUntitled) this.workspace.delete(path);
    else await this.#load(document.uri);
    this.#changed.fire();
  }

  /** Reads the whole root, once; resolves when everything is known. Loose files have nothing more to read. */
  list(): Promise<void> {
    this.#listing ??= this.#list();
    return this.#listing;
  }

  get isListed(): boolean {
    return this.#listing !== undefined;
  }

  problems(path: string): readonly Problem[] {
    return this.#undecodable.get(path) ?? this.workspace.problems(path);
  }

  get undecodable(): ReadonlyMap<string, readonly Problem[]> {
    return this.#undecodable;
  }

  dispose(): void {
    this.#watcher?.dispose();
    this.#changed.dispose();
  }

  async #list(): Promise<void> {
    if (this.folder === undefined) return;
    this.#watch(this.folder);
    const config = vscode.Uri.joinPath(this.folder, configPath);
    await this.#load(config);
    const found = await vscode.workspace.findFiles(new vscode.RelativePattern(this.folder, readable), excludeGlob(), mostFiles);
    for (let start = 0; start < found.length; start += 32) await Promise.all(found.slice(start, start + 32).map((uri) => this.#load(uri)));
    await this.#readInSlices();
    this.workspace.completeNow();
    this.#changed.fire();
  }

  async #readInSlices(): Promise<void> {
    for (;;) {
      const end = performance.now() + slice;
      while (performance.now() < end) if (this.workspace.readNext() === undefined) return;
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  #watch(folder: vscode.Uri): void {
    this.#watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, readable));
    const reload = async (uri: vscode.Uri) => {
      await this.#load(uri);
      this.#changed.fire();
    };
    this.#watcher.onDidCreate(reload);
    this.#watcher.onDidChange(reload);
    this.#watcher.onDidDelete((uri) => {
      const path = this.pathOf(uri);
      if (this.#open.has(path)) return;
      this.#undecodable.delete(path);
      this.workspace.delete(path);
      this.#changed.fire();
    });
  }

  async #load(uri: vscode.Uri): Promise<void> {
    const path = this.pathOf(uri);
    if (this.#open.has(path) || /(^|\/)(node_modules|\.git)\//.test(path)) return;
    let bytes: Uint8Array;
    try {
      bytes = await vscode.workspace.fs.readFile(uri);
    } catch {
      this.workspace.delete(path);
      return;
    }
    if (this.#open.has(path)) return;
    const { text, problems } = decode(bytes);
    if (text === undefined) this.#undecodable.set(path, problems.map((problem) => ({ fixes: [], related: [], ...problem })));
    else {
      this.#undecodable.delete(path);
      this.workspace.set(path, text);
    }
  }
}

function excludeGlob(): string {
  const excluded = Object.entries(vscode.workspace.getConfiguration('files').get<Record<string, unknown>>('exclude', {}));
  const globs = excluded.filter(([, on]) => on === true).map(([glob]) => glob.replace(/[{}]/g, '?'));
  return `{${[skipped, ...globs].join(',')}}`;
}
