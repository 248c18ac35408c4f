import * as vscode from 'vscode';
import { isData } from '../../core/workspace/file-names.ts';
import type { Surroundings } from './feature.ts';

/** Changes elsewhere within this time are told of once, in milliseconds. */
const pause = 200;

/** Fires when something changed that lenses and hints show besides the document: configuration, service level, language. */
export class Elsewhere implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #listening: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ host, sessions }: Surroundings) {
    this.#listening = vscode.Disposable.from(
      host.onDidChangeLanguage(() => this.tell()),
      sessions.onDidCheck(({ paths }) => {
        if (paths.some((path) => isData(path))) this.#timer ??= setTimeout(() => this.tell(), pause);
      }),
    );
  }

  tell(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#changed.fire();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listening.dispose();
    this.#changed.dispose();
  }
}
