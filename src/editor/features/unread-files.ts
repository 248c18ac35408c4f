import { tooManyFiles } from '../../core/messages/actions.ts';
import { cannotRead } from '../../core/messages/load.ts';
import { mostFiles } from '../find-files.ts';
import { showError, showWarning } from '../notify.ts';
import { reasonOf } from '../reason-of.ts';
import type { Feature, Surroundings } from './feature.ts';

/** Says so when a folder could not be read, and when there are more files than are looked at. */
export const unreadFiles: Feature = {
  start({ host, sessions }: Surroundings) {
    return [
      sessions.onDidList((session) => {
        session.ready().then(
          () => {
            if (session.isCut) void showWarning(tooManyFiles(mostFiles)[host.language()]);
          },
          (error) => void showError(cannotRead(reasonOf(error))[host.language()]),
        );
      }),
    ];
  },
};
