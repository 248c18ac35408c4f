import * as vscode from 'vscode';
import { kinds } from '../core/kinds/index.ts';
import type { Problem } from '../core/problem.ts';
import { includeGlobs } from '../core/settings.ts';
import type { Instant } from '../core/time/instant.ts';
import { configPath, isOurFormat } from '../core/workspace/file-names.ts';
import { matchAny } from '../core/workspace/globs.ts';
import { mayBeOurs } from '../core/workspace/may-be-ours.ts';
import { mayBeOursBy } from '../core/workspace/may-be-ours-by.ts';
import { Workspace } from '../core/workspace/workspace.ts';
import { AskedPaths } from './asked-paths.ts';
import { ClosedFolders } from './closed-folders.ts';
import { pathForReading } from './document-path.ts';
import { findFiles, findIgnored, relativePath } from './find-files.ts';
import { inSlices } from './in-slices.ts';
import { isInTab } from './is-in-tab.ts';
import { isFile } from './is-there.ts';
import { oneRun } from './one-run.ts';
import { existingPaths } from './path-lookup.ts';
import { type FoundFile, readFiles } from './read-files.ts';
import { noFile, readOurFile, tooLargeToRead } from './read-our-file.ts';
import { StaleFiles } from './stale-files.ts';

interface OpenDocument {
  readonly document: vscode.TextDocument;
  /** The version whose text the workspace has. */
  readonly version: number;
}

/** How long the keys rest before a changed configuration makes the folder be read again, in milliseconds. */
const restOfKeys = 500;

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
  readonly #listed = new vscode.EventEmitter<void>();
  /** Fires when the folder is listed for the first time, and when that is tried again. */
  readonly onDidList = this.#listed.event;
  #listing: Promise<void> | undefined;
  /** Why the folder could not be read; undefined when nothing has failed, or while it is tried again. */
  failure: unknown;
  #rereading: Promise<void> | undefined;
  /** Paths whose problems are to be asked for. */
  readonly #waiting = new Set<string>();
  readonly #checkWaiting = oneRun(
    () => this.#waiting.size > 0 && !this.#isDisposed,
    () => inSlices(() => this.#checkNext()),
  );
  readonly #asked: AskedPaths | undefined;
  #relisting: ReturnType<typeof setTimeout> | undefined;
  #following: ReturnType<typeof setTimeout> | undefined;
  #isIgnored: (path: string) => boolean = () => false;
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
    return problems;
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

  /** Takes over an open document's text. @returns true when it is one of ours */
  sync(document: vscode.TextDocument): boolean {
    const path = this.pathOfDocument(document);
    if (!isOurFormat(path)) return false;
    const known = this.#open.get(path);
    if (known?.document === document && known.version === document.version) return this.workspace.has(path);
    this.#open.set(path, { document, version: document.version });
    const text = document.getText();
    const tooLarge = tooLargeToRead(text, path, (...found) => this.#isWanted(...found));
    if (tooLarge === undefined) return this.#take(path, text);
    this.#takeFile({ path, ...tooLarge });
    return false;
  }

  /** What was unsaved is gone: the file on the disk counts again, if it still has this name. */
  close(document: vscode.TextDocument): void {
    const path = this.pathOfDocument(document);
    if (this.#open.get(path)?.document !== document) return;
    const isKept = this.folder !== undefined && this.#listing !== undefined;
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
    const isWatched = !this.#open.has(path) && !this.#isIgnored(path);
    return isWatched ? this.#stale.add(path, uri, went) : Promise.resolve();
  }

  /** A search for files finds no pipes and devices; who tells of changes does. */
  async #read(path: string, uri: vscode.Uri): Promise<FoundFile> {
    const file = await isFile(uri);
    return { path, ...(file ? await readOurFile(uri, path, (...found) => this.#isWanted(...found)) : noFile) };
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
    await this.#checkWaiting();
    await this.#asked?.answer();
  }

  /** Reads the whole folder, once; resolves when all of it has been read: to check it takes longer. */
  async read(): Promise<void> {
    if (this.#around !== undefined) {
      await this.#around.read();
      this.#followAround();
    }
    if (this.folder !== undefined && this.#listing === undefined) {
      this.failure = undefined;
      this.#listing = this.#list(this.folder);
      this.#listed.fire();
    }
    try {
      await this.#listing;
    } catch (error) {
      // The next one who asks starts anew.
      this.#listing = undefined;
      this.failure = error;
      throw error;
    }
  }

  /** Reads the folder again soon: other files than before may be ours. */
  relist(): void {
    const { folder } = this;
    if (folder === undefined || this.#listing === undefined) return;
    clearTimeout(this.#relisting);
    this.#relisting = setTimeout(() => {
      this.#listing = this.#listing?.then(() => this.#list(folder));
    }, restOfKeys);
  }

  /** True once somebody has asked for all of the folder, also when it could not be read. */
  get isListed(): boolean {
    const session = this.#around ?? this;
    return session.#listing !== undefined || session.failure !== undefined;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#listening?.dispose();
    this.#asked?.dispose();
    clearTimeout(this.#relisting);
    clearTimeout(this.#following);
    this.#checked.dispose();
    this.#listed.dispose();
  }

  /** By the configuration as it is known. */
  #isWanted: (path: string, text: string) => boolean = mayBeOurs;

  async #list(folder: vscode.WorkspaceFolder): Promise<void> {
    this.#isIgnored = await findIgnored(folder);
    await this.reload(vscode.Uri.joinPath(folder.uri, configPath));
    this.#learnGlobs();
    const { uris, isCut } = await findFiles(folder);
    this.isCut = isCut;
    const globs = this.#globs;
    const isWanted = (path: string, text: string) => this.#isWanted(path, text);
    const listed = uris.filter((uri) => !this.#isIgnored(this.pathOf(uri)));
    for await (const files of readFiles(listed, (uri) => this.pathOf(uri), isWanted)) {
      if (this.#isDisposed) return;
      for (const file of files) if (!this.#open.has(file.path)) this.#takeFile(file, false);
      await inSlices(() => this.workspace.readNext(() => true) !== undefined);
    }
    // Other globs came meanwhile: what they name may have been passed over.
    if (this.#globs !== globs) return this.#list(folder);
    this.#forgetUnlisted(new Set(listed.map((uri) => this.pathOf(uri))));
    this.workspace.completeNow();
    // Who waits for the files alone goes on; to look into every folder takes longer still than to check them.
    void this.#settle().then(() => this.#lookForClosed(folder));
  }

  async #lookForClosed(folder: vscode.WorkspaceFolder): Promise<void> {
    const { closed, opened } = await this.#closed.look(folder, (path) => this.#isIgnored(path));
    if (this.#isDisposed) return;
    for (const path of opened) this.#remove(path);
    for (const [path, problem] of closed) this.#takeFile({ path, text: undefined, problems: [problem] });
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
    if (!this.#isWanted(path, text)) {
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
    const isNew = this.#learnGlobs();
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
  #learnGlobs(): boolean {
    const { settings } = this.workspace;
    const key = JSON.stringify([includeGlobs(settings), settings.exclude]);
    const isNew = key !== this.#globs;
    this.#globs = key;
    this.#isWanted = mayBeOursBy(settings);
    return isNew;
  }
  #globs = '';

  /** Some names or settings are others now: untitled documents are few, so all are looked at. */
  #followAround(): void {
    clearTimeout(this.#following);
    this.#following = undefined;
    this.workspace.followAround();
    for (const path of this.#open.keys()) this.#waiting.add(path);
    void this.#checkWaiting();
  }

  /** Asks for the problems of all that may have changed, a few at a time, first of what is open. */
  #settle(): Promise<void> {
    const unchecked = new Set(this.workspace.takeUnchecked());
    for (const path of this.#open.keys()) if (unchecked.has(path)) this.#waiting.add(path);
    for (const path of unchecked) this.#waiting.add(path);
    return this.#checkWaiting();
  }

  /** @returns false when nothing is left */
  #checkNext(): boolean {
    const [path] = this.#waiting;
    if (path === undefined || this.#isDisposed) return false;
    this.#waiting.delete(path);
    // An open document that has moved on is checked when its new text is taken over.
    const open = this.#open.get(path);
    if (open === undefined || open.version === open.document.version) this.#checked.fire([path]);
    return this.#waiting.size > 0;
  }
}
