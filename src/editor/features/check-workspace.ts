import * as vscode from 'vscode';
import { checked } from '../../core/messages/actions.ts';
import type { WorkspaceSession } from '../workspace-session.ts';
import type { Feature } from './feature.ts';

/** Reads all folders, shows the Problems panel, and says how many documents and problems there are. */
export const checkWorkspace = {
  handlers: ({ host, sessions }) => ({
    'hansei.checkWorkspace': async () => {
      const isRead = await sessions.ready().then(
        () => true,
        () => false,
      );
      // Why not has been told where it happened.
      if (!isRead) return undefined;
      // What a baseline knows is shown, and not counted, as on the command line.
      const fresh = (session: WorkspaceSession, path: string) => session.problems(path).filter((one) => !one.isKnown);
      const counts = sessions.all.flatMap((session) => session.paths.map((path) => fresh(session, path).length));
      const problems = counts.reduce((sum, count) => sum + count, 0);
      if (problems > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
      vscode.window.setStatusBarMessage(checked(counts.length, problems)[host.language()], 8000);
      return { files: counts.length, problems };
    },
  }),
} satisfies Feature;
