import * as vscode from 'vscode';
import { Session } from './session.ts';

/** The sessions of all roots. Documents reach them here, each as soon as it may be one of ours. */
export class Sessions {
  readonly #byFolder = new Map<string, Session>();
  readonly #loose = new Session(undefined);
  readonly #changed = new vscode.EventEmitter<Session>();
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#follow(this.#loose);
  }

  *[Symbol.iterator](): Iterator<Session> {
    yield* this.#byFolder.values();
    yield this.#loose;
  }

  of(uri: vscode.Uri): Session {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder === undefined ? this.#loose : this.ofFolder(folder);
  }

  ofFolder({ uri }: vscode.WorkspaceFolder): Session {
    const known = this.#byFolder.get(uri.toString());
    if (known !== undefined) return known;
    const session = new Session(uri);
    this.#byFolder.set(uri.toString(), session);
    this.#follow(session);
    return session;
  }

  /** Reads all roots: what a command of ours is free to do. */
  async listAll(): Promise<void> {
    await Promise.all((vscode.workspace.workspaceFolders ?? []).map((folder) => this.ofFolder(folder).list()));
  }

  remove({ uri }: vscode.WorkspaceFolder): Session | undefined {
    const session = this.#byFolder.get(uri.toString());
    this.#byFolder.delete(uri.toString());
    return session;
  }

  dispose(): void {
    for (const session of this) session.dispose();
    this.#changed.dispose();
  }

  #follow(session: Session): void {
    session.onDidChange(() => this.#changed.fire(session));
  }
}
