import * as vscode from 'vscode';
import type { BaselineEntry } from '../core/baseline.ts';
import { kinds } from '../core/kinds/index.ts';
import type { Problem } from '../core/problem.ts';
import type { Instant } from '../core/time/instant.ts';
import { configPath, isOurFormat } from '../core/workspace/file-names.ts';
import { matchAny } from '../core/workspace/globs.ts';
import { Workspace } from '../core/workspace/workspace.ts';
import { AskedPaths } from './asked-paths.ts';
import { CheckQueue } from './check-queue.ts';
import { ClosedFolders, closedFolder } from './closed-folders.ts';
import { pathForReading } from './document-path.ts';
import { findFiles, relativePath } from './find-files.ts';
import { inSlices } from './in-slices.ts';
import { isInTab } from './is-in-tab.ts';
import { KnownFile } from './known-file.ts';
import { Listing } from './listing.ts';
import { existingPaths } from './path-lookup.ts';
import { type FoundFile, readFiles } from './read-files.ts';
import { noFile, readIfInside, tooLargeToRead } from './read-our-file.ts';
import { StaleFiles } from './stale-files.ts';
import { WantedFiles } from './wanted-files.ts';

interface OpenDocument {
  readonly document: vscode.TextDocument;
  /** The version whose text the workspace has. */
  readonly version: number;
}

/**
 * One folder's documents (without a folder: those that belong to none, or those that are going to be saved in another
 * session's) as the core sees them, kept in step with the editor and the disk. Fires the paths whose problems may have
 * changed; whoever shows problems asks for them then.
 */
export class WorkspaceSession {
  readonly folder: vscode.WorkspaceFolder | undefined;
  readonly workspace: Workspace;
  /** The session of the folder that untitled documents go by. */
  readonly #around: WorkspaceSession | undefined;
  readonly #listening: vscode.Disposable | undefined;
  /** True when the folder has more files than are looked at. */
  isCut = false;
  readonly #open = new Map<string, OpenDocument>();
  readonly #unreadable = new Map<string, readonly Problem[]>();
  readonly #closed = new ClosedFolders();
  readonly #checked = new vscode.EventEmitter<readonly string[]>();
  readonly onDidCheck = this.#checked.event;
  readonly #listing = new Listing(async () => this.folder && this.#list(this.folder));
  readonly onDidList = this.#listing.onDidBegin;
  #rereading: Promise<void> | undefined;
  readonly #queue = new CheckQueue((path) => this.#check(path));
  readonly #asked: AskedPaths | undefined;
  readonly #known: KnownFile | undefined;
  #following: ReturnType<typeof setTimeout> | undefined;
  readonly #wanted = new WantedFiles();
  readonly #stale = new StaleFiles(
    (path, uri) => this.#read(path, uri),
    async (paths) => (this.folder === undefined ? new Set(paths) : existingPaths(this.folder.uri, paths)),
    (file) => {
      if (!this.#open.has(file.path) && !this.#isDisposed) this.#takeFile(file);
    },
  );
  #isDisposed = false;

  constructor(folder: vscode.WorkspaceFolder | undefined, around?: WorkspaceSession) {
    this.folder = folder;
    this.#around = around;
    this.workspace = new Workspace(kinds, { around: around?.workspace });
    this.#asked = folder && new AskedPaths(folder, this.workspace, () => this.#settle());
    this.#known = folder && new KnownFile(folder.uri, () => this.#checkAgain(this.paths));
    if (around === undefined) return;
    this.workspace.followAround();
    this.#listening = around.onDidCheck(() => {
      this.#following ??= setTimeout(() => this.#followAround(), 0);
    });
  }

  pathOf(uri: vscode.Uri): string {
    return this.folder === undefined ? uri.toString() : relativePath(this.folder.uri, uri);
  }

  uriOf(path: string): vscode.Uri {
    if (this.folder !== undefined) return vscode.Uri.joinPath(this.folder.uri, path);
    return this.#open.get(path)?.document.uri ?? this.#around?.uriOf(path) ?? vscode.Uri.parse(path);
  }

  /** The text that the problems of a path belong to; a single place for a file that could not be read. */
  text(path: string): string {
    return this.workspace.text(path) ?? (this.#unreadable.has(path) ? ' ' : '');
  }

  problems(path: string): readonly Problem[] {
    const problems = this.#unreadableProblems(path) ?? this.workspace.problems(path);
    void this.#asked?.answer();
    return this.#known?.asHints({ file: path, text: this.text(path), problems }, this.#exists) ?? problems;
  }

  /** Of all that is not read yet, nothing says that it is gone. */
  readonly #exists = (path: string) =>
    !this.workspace.complete || this.workspace.text(path) !== undefined || this.#unreadable.has(path);

  /** What is known of problems; see `KnownFile`. */
  get baseline(): readonly BaselineEntry[] {
    return this.#known?.entries ?? [];
  }

  #unreadableProblems(path: string): readonly Problem[] | undefined {
    const problems = this.#unreadable.get(path);
    return problems !== undefined && matchAny(this.workspace.settings.exclude.all)(path) ? [] : problems;
  }

  /** Tells what time it is. */
  setNow(now: Instant): void {
    this.workspace.setNow(now);
    if (this.workspace.complete) void this.#settle();
  }

  /** A file of any other format came, changed or went: it may be the baseline. */
  reloadKnown(uri: vscode.Uri): void {
    void this.#known?.readAgain(this.pathOf(uri));
  }

  /** A file of any format came or went (without a URI: any file may have): links to it are checked again. */
  lookAgain(uri?: vscode.Uri): void {
    this.#asked?.askAgain(uri === undefined ? undefined : this.pathOf(uri));
    void this.#asked?.answer();
    if (uri === undefined) void this.#lookIntoClosed();
  }

  async #lookIntoClosed(): Promise<void> {
    if (this.folder !== undefined && (await this.#closed.isAnyOpen(this.folder))) this.relist();
  }

  /** Asks something of an open document as if it had another text. Its own text is back in place afterwards. */
  tryText<Answer>(document: vscode.TextDocument, text: string, ask: (path: string) => Answer): Answer {
    const path = this.pathOfDocument(document);
    this.workspace.set(path, text);
    try {
      return ask(path);
    } finally {
      this.workspace.set(path, document.getText());
    }
  }

  get paths(): readonly string[] {
    return [...new Set([...this.workspace.paths, ...this.#unreadable.keys()])];
  }

  /** The path of an open document in the core's eyes: one without an ending gets that of its language. */
  pathOfDocument(document: vscode.TextDocument): string {
    return this.pathOf(document.uri) + pathForReading(document).slice(document.uri.path.length);
  }

  /** Takes over an open document's text. @returns true when it is one of ours; false for one that was closed meanwhile */
  sync(document: vscode.TextDocument): boolean {
    if (document.isClosed) return false;
    const path = this.pathOfDocument(document);
    if (!isOurFormat(path)) return false;
    const known = this.#open.get(path);
    if (known?.document === document && known.version === document.version) return this.workspace.has(path);
    this.#open.set(path, { document, version: document.version });
    const text = document.getText();
    const tooLarge = tooLargeToRead(text, path, this.#wanted.isWanted);
    if (tooLarge === undefined) return this.#take(path, text);
    this.#takeFile({ path, ...tooLarge });
    return false;
  }

  /** What was unsaved is gone: the file on the disk counts again, if it still has this name. */
  close(document: vscode.TextDocument): void {
    const path = this.pathOfDocument(document);
    if (this.#open.get(path)?.document !== document) return;
    const isKept = this.folder !== undefined && this.#listing.isBegun;
    if (!isKept) this.#remove(path);
    this.#open.delete(path);
    if (isKept) void this.#reload(document.uri, true);
  }

  /** A file came, or changed on the disk, or went. An open document's text wins over it. */
  reload(uri: vscode.Uri): Promise<void> {
    return this.#reload(uri, false);
  }

  #reload(uri: vscode.Uri, went: boolean): Promise<void> {
    const path = this.pathOf(uri);
    const document = this.#open.get(path)?.document;
    // VS Code keeps a document for minutes after its tab has been closed.
    if (went && document !== undefined && !document.isDirty && !isInTab(uri)) this.#open.delete(path);
    const isWatched = !this.#open.has(path) && !this.ignores(path);
    return isWatched ? this.#stale.add(path, uri, went) : Promise.resolve();
  }

  async #read(path: string, uri: vscode.Uri): Promise<FoundFile> {
    const read = this.folder && (await readIfInside(this.folder.uri, uri, path, this.#wanted.isWanted));
    return { path, ...(read ?? noFile) };
  }

  /** Whether `files.exclude` or ignore files leave a path out; that of a folder ends with `/`. */
  ignores(path: string): boolean {
    return this.#wanted.isIgnored(path);
  }

  /** A file or folder was deleted. It may have come back, and that have been told of first: so the disk is asked. */
  remove(uri: vscode.Uri): void {
    const gone = this.pathOf(uri);
    for (const path of this.paths) {
      if (path === gone || path.startsWith(`${gone}/`)) void this.#reload(this.uriOf(path), true);
    }
  }

  /** Forgets everything. @returns the paths that were known */
  clear(): readonly string[] {
    const known = this.paths;
    this.#unreadable.clear();
    for (const path of known) this.workspace.delete(path);
    return known;
  }

  /** Reads the whole folder, once; resolves when all of it has been read and checked. */
  async ready(): Promise<void> {
    if (this.#around !== undefined) await this.#around.ready();
    await this.read();
    await this.#rereading;
    await this.#queue.run();
    await this.#asked?.answer();
  }

  /** Reads the whole folder, once; resolves when all of it has been read: to check it takes longer. */
  async read(): Promise<void> {
    if (this.#around !== undefined) {
      await this.#around.read();
      this.#followAround();
    }
    if (this.folder !== undefined) await this.#listing.read();
  }

  /** Reads the folder again soon: other files than before may be ours. */
  relist(): void {
    this.#listing.again();
  }

  /** True once somebody has asked for all of the folder, also when it could not be read. */
  get isListed(): boolean {
    const { isBegun, failure } = (this.#around ?? this).#listing;
    return isBegun || failure !== undefined;
  }

  /** Why the folder could not be read; undefined when nothing has failed, or while it is tried again. */
  get failure(): unknown {
    return this.#listing.failure;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#listening?.dispose();
    this.#asked?.dispose();
    this.#queue.dispose();
    clearTimeout(this.#following);
    this.#checked.dispose();
    this.#listing.dispose();
  }

  async #list(folder: vscode.WorkspaceFolder): Promise<void> {
    const { uris, outside, closed, isCut, isIgnored } = await findFiles(folder);
    this.#wanted.isIgnored = isIgnored;
    this.isCut = isCut;
    await this.reload(vscode.Uri.joinPath(folder.uri, configPath));
    this.#goBySettings();
    const { globs } = this.#wanted;
    for await (const files of readFiles(uris, (uri) => this.pathOf(uri), this.#wanted.isWanted)) {
      if (this.#isDisposed) return;
      for (const file of files) if (!this.#open.has(file.path)) this.#takeFile(file, false);
      await inSlices(() => this.workspace.readNext(() => true) !== undefined);
    }
    await Promise.all(outside.map((uri) => this.reload(uri)));
    // Other globs came meanwhile: what they name may have been passed over.
    if (this.#wanted.globs !== globs) return this.#list(folder);
    this.#closed.take(closed.keys());
    this.#forgetUnlisted(new Set([...uris, ...outside].map((uri) => this.pathOf(uri))));
    for (const [path, reason] of closed)
      this.#takeFile({ path, text: undefined, problems: [closedFolder(folder, path, reason)] });
    this.workspace.completeNow();
    // Who waits for the files alone goes on.
    void this.#settle();
  }

  /** What an earlier listing found, and this one did not. */
  #forgetUnlisted(listed: ReadonlySet<string>): void {
    for (const path of this.paths) {
      const isKept = path === configPath || listed.has(path) || this.#closed.has(path) || this.#open.has(path);
      if (!isKept) this.#remove(path);
    }
  }

  #takeFile({ path, text, problems }: FoundFile, publish = true): void {
    if (problems.length > 0) {
      this.#unreadable.set(path, problems);
      this.workspace.delete(path);
      this.#checked.fire([path]);
    } else if (text === undefined) this.#remove(path);
    else if (publish) this.#take(path, text);
    else {
      this.#unreadable.delete(path);
      this.workspace.set(path, text);
    }
  }

  #take(path: string, text: string): boolean {
    if (path === configPath) return this.#configure(text);
    this.#unreadable.delete(path);
    if (!this.#wanted.isWanted(path, text)) {
      if (this.workspace.has(path)) this.#remove(path);
      return false;
    }
    this.workspace.set(path, text);
    this.#checked.fire([path]);
    if (this.workspace.complete) void this.#settle();
    return this.workspace.isOurs(path);
  }

  #remove(path: string): void {
    this.#unreadable.delete(path);
    if (path === configPath) this.#configure('');
    this.workspace.delete(path);
    this.#checked.fire([path]);
    if (this.workspace.complete) void this.#settle();
  }

  /** New settings change what every file says: all are read again, in slices, and findings across files wait for it. */
  #configure(text: string): boolean {
    const wasComplete = this.workspace.complete;
    this.workspace.complete = false;
    this.workspace.set(configPath, text);
    this.#checked.fire([configPath]);
    const isNew = this.#goBySettings();
    if (!wasComplete) {
      // At the start, what is open has been checked without knowing any settings.
      if (this.#rereading === undefined) this.#checked.fire([...this.#open.keys()]);
      return true;
    }
    if (isNew) this.relist();
    this.#rereading = inSlices(() => this.workspace.readNext(() => true) !== undefined).then(() => {
      this.workspace.completeNow();
      return this.#settle();
    });
    return true;
  }

  /** @returns true when other files than before may be ours */
  #goBySettings(): boolean {
    const { settings } = this.workspace;
    this.#known?.follow(settings.baseline);
    return this.#wanted.goBy(settings);
  }

  /** Some names or settings are others now: untitled documents are few, so all are looked at. */
  #followAround(): void {
    clearTimeout(this.#following);
    this.#following = undefined;
    this.workspace.followAround();
    this.#checkAgain(this.#open.keys());
  }

  /** Asks for the problems of all that may have changed, a few at a time, first of what is open. */
  #settle(): Promise<void> {
    const unchecked = new Set(this.workspace.takeUnchecked());
    this.#queue.add([...this.#open.keys()].filter((path) => unchecked.has(path)));
    this.#queue.add(unchecked);
    return this.#queue.run();
  }

  #checkAgain(paths: Iterable<string>): void {
    this.#queue.add(paths);
    void this.#queue.run();
  }

  #check(path: string): void {
    // An open document that has moved on is checked when its new text is taken over.
    const open = this.#open.get(path);
    if (open === undefined || open.version === open.document.version) this.#checked.fire([path]);
  }
}
