import { asInstant } from '../../core/time/instant.ts';
import type { WorkspaceSession } from '../workspace-session.ts';
import type { Feature } from './feature.ts';

/** How often the clock is looked at, in milliseconds: what is due today is told of soon after midnight. */
const interval = 10 * 60_000;

/** Tells every folder what day it is, when it is read and whenever another day has come. */
export const today: Feature = {
  start({ sessions }) {
    const tell = (session: WorkspaceSession) => session.setNow(asInstant(Date.now()));
    for (const session of sessions.all) tell(session);
    const timer = setInterval(() => {
      for (const session of sessions.all) tell(session);
    }, interval);
    return [sessions.onDidList(tell), { dispose: () => clearInterval(timer) }];
  },
};
