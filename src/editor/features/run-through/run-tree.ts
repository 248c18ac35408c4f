import * as vscode from 'vscode';
import * as say from '../../../core/messages/run-through.ts';
import { runStatus } from '../../../core/run-through/run-status.ts';
import {
  currentStep,
  type RunBranch,
  type RunEscalation,
  type RunStep,
  type RunThrough,
} from '../../../core/run-through/run-through.ts';
import { onOneLine } from '../../../core/text/one-line.ts';
import type { Language } from '../../../core/text/words.ts';
import { formatDuration } from '../../../core/time/duration.ts';
import { asInstant, minute } from '../../../core/time/instant.ts';

/** A line of the view. */
export type RunNode =
  | { readonly type: 'step'; readonly step: RunStep }
  | { readonly type: 'command'; readonly step: RunStep; readonly command: string }
  | { readonly type: 'note'; readonly text: string; readonly icon: string }
  | { readonly type: 'decision' | 'escalations' }
  | { readonly type: 'branch'; readonly branch: RunBranch }
  | { readonly type: 'escalation'; readonly escalation: RunEscalation };

/** The steps of the run with what belongs to each, the decision tree, and the escalation criteria. */
export class RunTree implements vscode.TreeDataProvider<RunNode> {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #run: () => RunThrough | undefined;
  readonly #language: () => Language;

  constructor(run: () => RunThrough | undefined, language: () => Language) {
    this.#run = run;
    this.#language = language;
  }

  refresh(): void {
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  getChildren(node?: RunNode): RunNode[] {
    const run = this.#run();
    if (run === undefined) return [];
    if (node === undefined) {
      const rest: RunNode[] = [];
      if (run.branches.length > 0) rest.push({ type: 'decision' });
      if (run.escalations.length > 0) rest.push({ type: 'escalations' });
      return [...run.steps.map((step): RunNode => ({ type: 'step', step })), ...rest];
    }
    switch (node.type) {
      case 'step':
        return this.#partsOf(node.step);
      case 'decision':
        return run.branches.map((branch) => ({ type: 'branch', branch }));
      case 'escalations':
        return run.escalations.map((escalation) => ({ type: 'escalation', escalation }));
      default:
        return [];
    }
  }

  getTreeItem(node: RunNode): vscode.TreeItem {
    const language = this.#language();
    switch (node.type) {
      case 'step':
        return this.#stepItem(node.step);
      case 'command':
        return commandItem(node.command);
      case 'note':
        return item(node.text, node.icon);
      case 'decision':
        return group(say.decision()[language], 'git-branch');
      case 'escalations':
        return group(say.escalation()[language], 'megaphone');
      case 'branch':
        return this.#branchItem(node);
      case 'escalation':
        return this.#escalationItem(node.escalation);
    }
  }

  #partsOf(step: RunStep): RunNode[] {
    const language = this.#language();
    const note = (
      text: string | undefined,
      words: (text: string) => Record<Language, string>,
      icon: string,
    ): RunNode[] => (text === undefined || text === '' ? [] : [{ type: 'note', text: words(text)[language], icon }]);
    return [
      ...step.commands.map((command): RunNode => ({ type: 'command', step, command })),
      ...note(step.expected, say.expected, 'output'),
      ...note(step.success, say.success, 'pass'),
      ...note(step.risk, say.risk, 'warning'),
      ...step.rollback.flatMap((text) => note(text, say.rollback, 'discard')),
    ];
  }

  #stepItem(step: RunStep): vscode.TreeItem {
    const run = this.#run() as RunThrough;
    const language = this.#language();
    const doneAt = run.done[step.number];
    const isCurrent = currentStep(run)?.number === step.number;
    const { Expanded, Collapsed, None } = vscode.TreeItemCollapsibleState;
    const hasParts = this.#partsOf(step).length > 0;
    const made = new vscode.TreeItem(
      `${step.number}. ${step.description}`,
      !hasParts ? None : isCurrent ? Expanded : Collapsed,
    );
    // Another identity when it becomes the current one, so that VS Code opens it.
    made.id = `step ${step.at} ${isCurrent}`;
    made.contextValue = 'step';
    made.checkboxState =
      doneAt === undefined ? vscode.TreeItemCheckboxState.Unchecked : vscode.TreeItemCheckboxState.Checked;
    const when = doneAt === undefined ? undefined : say.doneAt(clock(doneAt))[language];
    made.description = [isCurrent ? say.current()[language] : undefined, when, step.estimate]
      .filter(Boolean)
      .join(' · ');
    made.tooltip = step.description;
    made.command = { command: 'hansei.openRunPlace', title: '', arguments: [step.at] };
    return made;
  }

  #branchItem(node: { readonly branch: RunBranch }): vscode.TreeItem {
    const { branch } = node;
    const isChosen = this.#run()?.chosen === branch.name;
    const made = item(branch.condition, isChosen ? 'pass-filled' : 'circle-large-outline');
    made.description = `→ ${branch.action}`;
    made.tooltip = `${branch.condition} → ${branch.action}`;
    made.contextValue = 'branch';
    made.command = { command: 'hansei.chooseBranch', title: '', arguments: [node] };
    return made;
  }

  #escalationItem(escalation: RunEscalation): vscode.TreeItem {
    const run = this.#run() as RunThrough;
    const now = asInstant(Date.now());
    const remaining = runStatus(run, now).escalations.find((known) => known.escalation.at === escalation.at)?.remaining;
    const made = item(escalation.condition, remaining !== undefined && remaining <= 0 ? 'warning' : 'bell');
    const rest =
      remaining === undefined || remaining <= 0
        ? ''
        : ` (${formatDuration(Math.ceil(remaining / minute) * minute, this.#language())})`;
    made.description = `→ ${escalation.action}${rest}`;
    made.tooltip = `${escalation.condition} → ${escalation.action}`;
    made.command = { command: 'hansei.openRunPlace', title: '', arguments: [escalation.at] };
    return made;
  }
}

function commandItem(command: string): vscode.TreeItem {
  const made = item(onOneLine(command, ' ⏎ '), 'terminal');
  made.contextValue = 'command';
  made.tooltip = command;
  return made;
}

function item(label: string, icon: string): vscode.TreeItem {
  const made = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
  made.iconPath = new vscode.ThemeIcon(icon);
  return made;
}

function group(label: string, icon: string): vscode.TreeItem {
  const made = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  made.iconPath = new vscode.ThemeIcon(icon);
  return made;
}

/** `14:30` where the person is. */
function clock(instant: number): string {
  return new Date(instant).toTimeString().slice(0, 5);
}
