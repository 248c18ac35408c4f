import type * as vscode from 'vscode';
import type { Sessions } from './sessions.ts';

/** What every feature gets. */
export interface Host {
  readonly context: vscode.ExtensionContext;
  readonly sessions: Sessions;
}

/** A feature: registers itself, and gives the commands that it answers to. */
export type Feature = (host: Host) => Commands;

// biome-ignore lint/suspicious/noExplicitAny: arguments of commands come from outside and are checked where they are used
export type Commands = Readonly<Record<string, (...args: any[]) => unknown>>;
