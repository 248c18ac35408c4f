import * as vscode from 'vscode';
import { type OutcomeRecord, type Tallies, tally } from '../../../core/knowledge/outcome.ts';
import { logName, readLog } from '../../../core/knowledge/outcome-log.ts';
import { isFile } from '../../is-there.ts';
import { leadsOut } from '../../leads-out.ts';

/** The logs of outcomes beside entries, read when they are asked for and again when they change. */
export class OutcomeLogs {
  readonly #known = new Map<string, Promise<readonly OutcomeRecord[]>>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #watching: vscode.Disposable[] = [];

  /** How often the solutions of these entries were tried. */
  async tallies(entries: readonly vscode.Uri[]): Promise<Tallies> {
    this.#watch();
    const logs = new Map(entries.map((uri) => [logOf(uri).toString(), logOf(uri)]));
    const records = await Promise.all([...logs.values()].map((log) => this.#records(log)));
    return tally(records.flat());
  }

  dispose(): void {
    for (const disposable of this.#watching) disposable.dispose();
    this.#changed.dispose();
  }

  #records(log: vscode.Uri): Promise<readonly OutcomeRecord[]> {
    const key = log.toString();
    const known = this.#known.get(key) ?? readText(log).then(readLog);
    // Outside all folders nobody tells when a file changes.
    if (vscode.workspace.getWorkspaceFolder(log) !== undefined) this.#known.set(key, known);
    return known;
  }

  /** Nothing is watched before somebody asks. */
  #watch(): void {
    if (this.#watching.length > 0) return;
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${logName}`);
    const forget = (uri: vscode.Uri) => {
      if (this.#known.delete(uri.toString())) this.#changed.fire();
    };
    const look = ({ uri }: vscode.TextDocument) => {
      if (uri.path.endsWith(`/${logName}`)) forget(uri);
    };
    this.#watching.push(
      watcher,
      watcher.onDidCreate((uri) => {
        this.#known.delete(uri.toString());
        this.#changed.fire();
      }),
      watcher.onDidChange(forget),
      watcher.onDidDelete(forget),
      vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
      vscode.workspace.onDidCloseTextDocument(look),
    );
  }
}

/** The log of outcomes for an entry: in the folder of its file. */
export function logOf(entry: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(entry, '..', logName);
}

/** Unsaved lines count; none of a link that leads out of what is open. */
async function readText(uri: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return open.getText();
  if ((await leadsOut(uri)) !== undefined || !(await isFile(uri))) return '';
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );
}
