import * as vscode from 'vscode';
import { WorkspaceSession } from './workspace-session.ts';

interface PathsOfSession {
  readonly session: WorkspaceSession;
  readonly paths: readonly string[];
}

/**
 * One session for each open folder, one for documents outside all of them, and one for those of each folder that are not
 * saved yet: they know what the folder knows, and it does not know them.
 */
export class Sessions {
  readonly #folders = new Map<string, WorkspaceSession>();
  /** By the folders' URIs; there from the first such document on. */
  readonly #unsaved = new Map<string, WorkspaceSession>();
  /** The sessions of untitled documents, by their URIs: they stay where they began. */
  readonly #untitled = new Map<string, WorkspaceSession>();
  /** The URI of the folder in whose file somebody was last. */
  #lastFolder: string | undefined;
  readonly #loose: WorkspaceSession;
  readonly #checked = new vscode.EventEmitter<PathsOfSession>();
  readonly onDidCheck = this.#checked.event;
  readonly #opened = new vscode.EventEmitter<WorkspaceSession>();
  /** Fires for a session when its folder is going to be read, and when that is tried again. */
  readonly onDidList = this.#opened.event;
  readonly #following: vscode.Disposable;

  constructor() {
    this.#loose = this.#connect(new WorkspaceSession(undefined));
    for (const folder of vscode.workspace.workspaceFolders ?? []) this.addFolder(folder);
    this.#noteFolder(vscode.window.activeTextEditor);
    this.#following = vscode.window.onDidChangeActiveTextEditor((editor) => this.#noteFolder(editor));
  }

  get all(): readonly WorkspaceSession[] {
    return [...this.#folders.values(), ...this.#unsaved.values(), this.#loose];
  }

  get folders(): readonly WorkspaceSession[] {
    return [...this.#folders.values()];
  }

  /** The folder of what somebody begins now: the one in whose file somebody was last, else the first. */
  get current(): WorkspaceSession | undefined {
    return this.#folders.get(this.#lastFolder ?? '') ?? this.folders[0];
  }

  addFolder(folder: vscode.WorkspaceFolder): void {
    this.#folders.set(folder.uri.toString(), this.#connect(new WorkspaceSession(folder)));
    for (const document of vscode.workspace.textDocuments)
      if (this.#untitled.get(document.uri.toString()) === this.#loose) this.close(document);
    this.#relistAround(folder);
  }

  /** A folder within another came or went: its documents are the other's no longer, or are again. */
  #relistAround({ uri }: vscode.WorkspaceFolder): void {
    for (const session of this.folders) {
      const around = session.folder?.uri.toString();
      if (!session.isListed || around === undefined || !uri.toString().startsWith(`${around}/`)) continue;
      for (const document of vscode.workspace.textDocuments)
        if (this.of(document.uri) !== session) session.close(document);
      session.relist();
    }
  }

  removeFolder(folder: vscode.WorkspaceFolder): void {
    const { uri } = folder;
    const key = uri.toString();
    for (const sessions of [this.#unsaved, this.#folders]) {
      const session = sessions.get(key);
      if (session === undefined) continue;
      sessions.delete(key);
      this.#checked.fire({ session, paths: session.clear() });
      session.dispose();
      for (const [document, home] of this.#untitled) if (home === session) this.#untitled.delete(document);
    }
    this.#relistAround(folder);
  }

  /** The session that a file belongs to; undefined for what is no file (a diff's other side, output, settings). */
  of(uri: vscode.Uri): WorkspaceSession | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder !== undefined) return this.#folders.get(folder.uri.toString());
    if (uri.scheme === 'untitled') return this.#ofUntitled(uri.toString());
    return isFileScheme(uri.scheme) ? this.#loose : undefined;
  }

  /** A document was closed. */
  close(document: vscode.TextDocument): void {
    this.of(document.uri)?.close(document);
    this.#untitled.delete(document.uri.toString());
  }

  /** Where there is one folder, a document is going to be saved in it; else where somebody was last. */
  #ofUntitled(document: string): WorkspaceSession {
    const known = this.#untitled.get(document);
    if (known !== undefined) return known;
    const [only] = this.#folders.keys();
    const session = this.#unsavedOf(this.#folders.size === 1 ? only : this.#lastFolder) ?? this.#loose;
    this.#untitled.set(document, session);
    return session;
  }

  #unsavedOf(folder = ''): WorkspaceSession | undefined {
    const around = this.#folders.get(folder);
    if (around === undefined) return undefined;
    const session = this.#unsaved.get(folder) ?? this.#connect(new WorkspaceSession(undefined, around));
    this.#unsaved.set(folder, session);
    return session;
  }

  #noteFolder(editor: vscode.TextEditor | undefined): void {
    const folder = editor && vscode.workspace.getWorkspaceFolder(editor.document.uri);
    if (folder !== undefined) this.#lastFolder = folder.uri.toString();
  }

  /** Resolves when all folders have been read; rejects then, too, with what kept the first of those from it that could not. */
  ready(): Promise<void> {
    return allOf(this.folders.map((session) => session.ready()));
  }

  /** The same as soon as they have been read, before they have been checked. */
  read(): Promise<void> {
    return allOf(this.folders.map((session) => session.read()));
  }

  dispose(): void {
    for (const session of this.all) session.dispose();
    this.#following.dispose();
    this.#checked.dispose();
    this.#opened.dispose();
  }

  #connect(session: WorkspaceSession): WorkspaceSession {
    session.onDidCheck((paths) => this.#checked.fire({ session, paths }));
    session.onDidList(() => this.#opened.fire(session));
    return session;
  }
}

async function allOf(promises: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(promises)) if (result.status === 'rejected') throw result.reason;
}

function isFileScheme(scheme: string): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return scheme === 'file' || folders.some(({ uri }) => uri.scheme === scheme);
}
