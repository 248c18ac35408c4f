import * as vscode from 'vscode';
import { tooManyFiles } from '../../core/messages/actions.ts';
import { mostFiles } from '../find-files.ts';
import type { Feature, Surroundings } from './feature.ts';

/** Says so, once a folder, when there are more files than are looked at. */
export const fileLimit: Feature = {
  start({ host, sessions }: Surroundings) {
    return [
      sessions.onDidList(async (session) => {
        await session.ready();
        if (session.isCut) void vscode.window.showWarningMessage(tooManyFiles(mostFiles)[host.language()]);
      }),
    ];
  },
};
