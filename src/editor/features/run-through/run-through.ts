import * as vscode from 'vscode';
import type { Feature, Surroundings } from '../feature.ts';
import { RunMode } from './run-mode.ts';
import type { RunNode } from './run-tree.ts';

/** Goes through a runbook: ticks steps, sends commands, shows the time that is left, and keeps a record for the incident. */
export const runThrough = {
  start: (surroundings) => [modeOf(surroundings)],
  handlers: (surroundings) => ({
    'hansei.startRunThrough': (uri) => modeOf(surroundings).begin(uri),
    'hansei.runStepCommand': (node) => modeOf(surroundings).send(node as RunNode),
    'hansei.copyStepCommand': (node) => copyCommand(node as RunNode | undefined),
    'hansei.chooseBranch': (node) => modeOf(surroundings).choose(node as RunNode),
    'hansei.openRunPlace': (at) => modeOf(surroundings).open(String(at)),
    'hansei.finishRunThrough': () => modeOf(surroundings).finish(),
  }),
} satisfies Feature;

async function copyCommand(node: RunNode | undefined): Promise<void> {
  if (node?.type === 'command') await vscode.env.clipboard.writeText(node.command);
}

const modes = new WeakMap<Surroundings, RunMode>();

function modeOf(surroundings: Surroundings): RunMode {
  const known = modes.get(surroundings) ?? new RunMode(surroundings);
  modes.set(surroundings, known);
  return known;
}
