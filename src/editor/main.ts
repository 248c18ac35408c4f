import type * as vscode from 'vscode';
import { features } from './features/index.ts';
import { searchFeature } from './features/search/search-feature.ts';
import type { Commands } from './host.ts';
import type { Loaded } from './proxies.ts';
import { Sessions } from './sessions.ts';

/** Puts the extension together: sessions, features, and the commands that they answer to. */
export function start(context: vscode.ExtensionContext): Loaded {
  const sessions = new Sessions();
  context.subscriptions.push(sessions);
  const host = { context, sessions };
  const search = searchFeature(host);
  const commands: Commands = Object.assign({}, search.commands, ...features.map((feature) => feature(host)));
  return {
    run: (command, args) => commands[command]?.(...args),
    resolveView: search.resolveView,
    restorePanel: search.restorePanel,
  };
}

