import type { Disposable, Uri } from 'vscode';
import type { ActionId } from '../core/actions/index.ts';
import type { Feature, Handler, Surroundings } from './features/feature.ts';
import { features } from './features/index.ts';
import { createLearning, type Learning } from './features/search/learning.ts';
import type { Host } from './host.ts';
import { Sessions } from './sessions.ts';
import { createSymptoms, type Symptoms } from './symptoms.ts';

/** Everything that needs the core: loaded when something of ours is found, or a command runs. */
export interface Workbench {
  run(action: ActionId, input: readonly unknown[]): unknown;
  /** Reads the folder that a file is in. What keeps it from being read is told where it happens. */
  read(uri: Uri): Promise<void>;
  readonly symptoms: Symptoms;
  readonly learning: Learning;
}

/** Starts all features of the table. */
export function createWorkbench(host: Host): Workbench {
  const sessions = new Sessions();
  const surroundings: Surroundings = { host, sessions };
  const handlers = new Map<string, Handler>();
  for (const feature of features) {
    host.context.subscriptions.push(...begin(feature, surroundings));
    for (const [action, handler] of Object.entries(feature.handlers?.(surroundings) ?? {}))
      handlers.set(action, handler);
  }
  host.context.subscriptions.push(sessions);
  return {
    run: (action, input) => handlers.get(action)?.(...input),
    read: async (uri) =>
      sessions
        .of(uri)
        ?.ready()
        .catch(() => undefined),
    symptoms: createSymptoms(surroundings),
    learning: createLearning(surroundings),
  };
}

/** One feature that cannot begin does not take the others down. */
function begin(feature: Feature, surroundings: Surroundings): readonly Disposable[] {
  try {
    return feature.start?.(surroundings) ?? [];
  } catch (error) {
    // VS Code logs under the extension's name what nobody catches.
    void Promise.reject(error);
    return [];
  }
}
