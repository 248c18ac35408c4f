import * as vscode from 'vscode';
import { toDiagnostics } from '../convert.ts';
import type { Commands, Host } from '../host.ts';
import { displayLanguage } from '../language.ts';
import { mayBeOurs } from '../may-be-ours.ts';
import type { Session } from '../session.ts';

/** From this many lines on a change waits a moment, so that typing is never held up. */
const manyLines = 5000;
const moment = 20;

/** Keeps the sessions in step with the editor, and shows their problems: of open documents at once, of the rest in slices. */
export function documentSync(host: Host): Commands {
  const sync = new DocumentSync(host);
  sync.start();
  return { 'hansei.checkWorkspace': () => sync.checkAll() };
}

class DocumentSync {
  readonly #host: Host;
  readonly #diagnostics = vscode.languages.createDiagnosticCollection('hansei');
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #refreshing = new Set<Session>();

  constructor(host: Host) {
    this.#host = host;
  }

  start(): void {
    const { context, sessions } = this.#host;
    context.subscriptions.push(
      this.#diagnostics,
      vscode.workspace.onDidOpenTextDocument((document) => this.#changed(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#changed(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => void this.#closed(document)),
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => removed.forEach((folder) => this.#removed(folder))),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('hansei')) this.#publishAll();
      }),
      sessions.onDidChange((session) => this.#refresh(session)),
    );
    for (const document of vscode.workspace.textDocuments) this.#changed(document);
    for (const folder of vscode.workspace.workspaceFolders ?? []) void this.#listWhenConfigured(folder);
  }

  async checkAll(): Promise<void> {
    await this.#host.sessions.listAll();
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }

  async #listWhenConfigured(folder: vscode.WorkspaceFolder): Promise<void> {
    const found = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder.uri, 'hansei.yml')).then(
      () => true,
      () => false,
    );
    if (found) await this.#host.sessions.ofFolder(folder).list();
  }

  #changed(document: vscode.TextDocument): void {
    if (!isFile(document)) return;
    const session = this.#host.sessions.of(document.uri);
    const known = session.workspace.text(session.pathOf(document.uri)) !== undefined;
    if (!known && !mayBeOurs(document)) return;
    const key = document.uri.toString();
    if (document.lineCount < manyLines) return this.#take(document);
    clearTimeout(this.#waiting.get(key));
    this.#waiting.set(
      key,
      setTimeout(() => this.#take(document), moment),
    );
  }

  #take(document: vscode.TextDocument): void {
    this.#waiting.delete(document.uri.toString());
    if (document.isClosed) return;
    const session = this.#host.sessions.of(document.uri);
    const path = session.setOpen(document);
    this.#publish(session, path);
    if (session.workspace.isOurs(path)) void session.list();
  }

  async #closed(document: vscode.TextDocument): Promise<void> {
    if (!isFile(document)) return;
    const session = this.#host.sessions.of(document.uri);
    const path = session.pathOf(document.uri);
    if (session.workspace.text(path) === undefined) return;
    await session.close(document);
    this.#publish(session, path);
  }

  /** Shows what may have changed elsewhere, a slice at a time. */
  #refresh(session: Session): void {
    if (this.#refreshing.has(session)) return;
    this.#refreshing.add(session);
    setTimeout(async () => {
      this.#refreshing.delete(session);
      await this.#publishInSlices(session, session.workspace.takeUnchecked());
    }, 0);
  }

  async #publishInSlices(session: Session, paths: readonly string[]): Promise<void> {
    for (const path of session.undecodable.keys()) this.#publish(session, path);
    let begun = performance.now();
    for (const path of paths) {
      this.#publish(session, path);
      if (performance.now() - begun < 8) continue;
      await new Promise((resolve) => setTimeout(resolve, 0));
      begun = performance.now();
    }
    this.#dropDeleted(session);
  }

  #publish(session: Session, path: string): void {
    const uri = session.uriOf(path);
    if (uri === undefined) return;
    const text = session.workspace.text(path);
    const enabled = vscode.workspace.getConfiguration('hansei').get('validation.enable', true);
    const problems = enabled ? session.problems(path) : [];
    const locate = ({ file }: { readonly file?: string }) => {
      const place = file === undefined ? uri : session.uriOf(file);
      const other = session.workspace.text(file ?? path);
      return place === undefined || other === undefined ? undefined : { uri: place, text: other };
    };
    this.#diagnostics.set(uri, toDiagnostics(problems, text ?? ' ', displayLanguage(), locate));
  }

  #dropDeleted(session: Session): void {
    this.#diagnostics.forEach((uri) => {
      if (this.#host.sessions.of(uri) !== session) return;
      const path = session.pathOf(uri);
      if (session.workspace.text(path) === undefined && !session.undecodable.has(path)) this.#diagnostics.delete(uri);
    });
  }

  #removed(folder: vscode.WorkspaceFolder): void {
    const session = this.#host.sessions.remove(folder);
    if (session === undefined) return;
    this.#diagnostics.forEach((uri) => {
      if (uri.toString().startsWith(`${folder.uri.toString()}/`)) this.#diagnostics.delete(uri);
    });
    session.dispose();
  }

  #publishAll(): void {
    for (const session of this.#host.sessions) for (const path of session.workspace.paths) this.#publish(session, path);
  }
}

/** Documents that a person edits; not the sides of a comparison, output, or settings. */
function isFile({ uri }: vscode.TextDocument): boolean {
  return !['git', 'output', 'vscode', 'vscode-settings', 'vscode-userdata', 'comment', 'search-editor', 'vscode-scm'].includes(uri.scheme);
}
