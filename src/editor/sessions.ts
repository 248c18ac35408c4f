import * as vscode from 'vscode';
import { WorkspaceSession } from './workspace-session.ts';

export interface PathsOfSession {
  readonly session: WorkspaceSession;
  readonly paths: readonly string[];
}

/** One session for each open folder, and one for documents outside all of them. */
export class Sessions {
  readonly #folders = new Map<string, WorkspaceSession>();
  readonly #loose: WorkspaceSession;
  readonly #checked = new vscode.EventEmitter<PathsOfSession>();
  readonly onDidCheck = this.#checked.event;
  readonly #opened = new vscode.EventEmitter<WorkspaceSession>();
  /** Fires for a session when its folder is going to be read. */
  readonly onDidList = this.#opened.event;

  constructor() {
    this.#loose = this.#connect(new WorkspaceSession(undefined));
    for (const folder of vscode.workspace.workspaceFolders ?? []) this.addFolder(folder);
  }

  get all(): readonly WorkspaceSession[] {
    return [...this.#folders.values(), this.#loose];
  }

  get folders(): readonly WorkspaceSession[] {
    return [...this.#folders.values()];
  }

  addFolder(folder: vscode.WorkspaceFolder): void {
    this.#folders.set(folder.uri.toString(), this.#connect(new WorkspaceSession(folder)));
  }

  removeFolder({ uri }: vscode.WorkspaceFolder): void {
    const session = this.#folders.get(uri.toString());
    if (session === undefined) return;
    this.#folders.delete(uri.toString());
    this.#checked.fire({ session, paths: session.clear() });
    session.dispose();
  }

  /** The session that a file belongs to; undefined for what is no file (a diff's other side, output, settings). */
  of(uri: vscode.Uri): WorkspaceSession | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder !== undefined) return this.#folders.get(folder.uri.toString());
    return isFileScheme(uri.scheme) ? this.#loose : undefined;
  }

  /** Resolves when all folders have been read. */
  async ready(): Promise<void> {
    await Promise.all(this.folders.map((session) => session.ready()));
  }

  dispose(): void {
    for (const session of this.all) session.dispose();
    this.#checked.dispose();
    this.#opened.dispose();
  }

  #connect(session: WorkspaceSession): WorkspaceSession {
    session.onDidCheck((paths) => this.#checked.fire({ session, paths }));
    session.onDidList(() => this.#opened.fire(session));
    return session;
  }
}

function isFileScheme(scheme: string): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return scheme === 'file' || scheme === 'untitled' || folders.some(({ uri }) => uri.scheme === scheme);
}
