import type * as vscode from 'vscode';
import type { Workspace } from '../core/workspace/workspace.ts';
import { oneRun } from './one-run.ts';
import { existingPaths } from './path-lookup.ts';

/** Paths that a rule has asked for, and that the disk is to be asked for. */
export class AskedPaths {
  readonly #folder: vscode.WorkspaceFolder;
  readonly #workspace: Workspace;
  readonly #waiting = new Set<string>();
  #isDisposed = false;
  /** Asks the disk for all that wait; resolves when nothing waits any more. */
  readonly answer: () => Promise<void>;

  /** @param answered called when some have been answered: what rests on them may be another now */
  constructor(folder: vscode.WorkspaceFolder, workspace: Workspace, answered: () => Promise<void>) {
    this.#folder = folder;
    this.#workspace = workspace;
    this.answer = oneRun(
      () => !this.#isDisposed && this.#isAnyWaiting(),
      async () => {
        const paths = [...this.#waiting];
        this.#waiting.clear();
        const existing = await existingPaths(this.#folder.uri, paths);
        for (const path of paths) this.#workspace.answerPath(path, existing.has(path));
        await answered();
      },
    );
  }

  /** What is at a path or below it (without one: at any) may be another now. */
  askAgain(path?: string): void {
    for (const asked of this.#workspace.askedPaths(path)) this.#waiting.add(asked);
  }

  dispose(): void {
    this.#isDisposed = true;
  }

  #isAnyWaiting(): boolean {
    for (const path of this.#workspace.takeUnansweredPaths()) this.#waiting.add(path);
    return this.#waiting.size > 0;
  }
}
