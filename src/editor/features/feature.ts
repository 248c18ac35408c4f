import type * as vscode from 'vscode';
import type { ActionId } from '../../core/actions/index.ts';
import type { Host } from '../host.ts';
import type { Sessions } from '../sessions.ts';

/** What a feature stands on. */
export interface Surroundings {
  readonly host: Host;
  readonly sessions: Sessions;
}

/** What an action does in the editor. */
export type Handler = (...input: readonly unknown[]) => unknown;

export type Handlers = Readonly<Partial<Record<ActionId, Handler>>>;

/** Something that the editor offers: one file and a line in the table. */
export interface Feature {
  /** Registers with VS Code. Everything that is returned is disposed in the end. */
  start?(surroundings: Surroundings): readonly vscode.Disposable[];
  /** The actions that the feature answers. */
  readonly handlers?: (surroundings: Surroundings) => Handlers;
}
