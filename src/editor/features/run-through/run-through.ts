import type { Feature, Surroundings } from '../feature.ts';
import { RunMode } from './run-mode.ts';
import type { RunNode } from './run-tree.ts';

/** Goes through a runbook: ticks steps, sends commands, shows the time that is left, and keeps a record for the incident. */
export const runThrough: Feature = {
  start: (surroundings) => {
    const mode = modeOf(surroundings);
    return [mode];
  },
  handlers: (surroundings) => {
    const mode = modeOf(surroundings);
    return {
      'hansei.startRunThrough': (uri) => mode.begin(uri),
      'hansei.runStepCommand': (node) => mode.send(node as RunNode),
      'hansei.chooseBranch': (node) => mode.choose(node as RunNode),
      'hansei.openRunPlace': (at) => mode.open(String(at)),
      'hansei.finishRunThrough': () => mode.finish(),
    };
  },
};

const modes = new WeakMap<Surroundings, RunMode>();

function modeOf(surroundings: Surroundings): RunMode {
  const known = modes.get(surroundings) ?? new RunMode(surroundings);
  modes.set(surroundings, known);
  return known;
}
