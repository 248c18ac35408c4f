import * as vscode from 'vscode';
import * as say from '../../../core/messages/run-through.ts';
import { isRunThrough } from '../../../core/run-through/is-run-through.ts';
import { runStatus } from '../../../core/run-through/run-status.ts';
import {
  beginRun,
  chooseBranch,
  noteCommand,
  type RunThrough,
  tickStep,
} from '../../../core/run-through/run-through.ts';
import { runbookIn } from '../../../core/run-through/runbook-in.ts';
import { LineTable } from '../../../core/text/lines.ts';
import { formatDuration } from '../../../core/time/duration.ts';
import { asInstant, minute } from '../../../core/time/instant.ts';
import { toRange } from '../../convert.ts';
import { askFirst, showInformation, showWarning } from '../../notify.ts';
import { openTextOrTell } from '../../open-text.ts';
import type { Surroundings } from '../feature.ts';
import { finishRun, type RunPlace } from './finish-run.ts';
import { type RunNode, RunTree } from './run-tree.ts';
import { sendCommand } from './send-command.ts';

const viewId = 'hansei.runThrough';
/** How often elapsed time and countdowns are shown anew, in milliseconds. */
const tick = 5_000;

const now = () => asInstant(Date.now());

/** Where a run outlives a reload of the window. */
const storageKey = 'hansei.runThrough';

interface StoredRun {
  readonly run: RunThrough;
  readonly uri: string;
}

function isStoredRun(value: unknown): value is StoredRun {
  const { run, uri } = (value ?? {}) as Partial<StoredRun>;
  return typeof uri === 'string' && isRunThrough(run);
}

/** The one run that is going on, and how it is shown. */
export class RunMode {
  readonly #surroundings: Surroundings;
  readonly #tree: RunTree;
  readonly #view: vscode.TreeView<RunNode>;
  readonly #status = vscode.window.createStatusBarItem('hansei.runThrough', vscode.StatusBarAlignment.Left);
  #place: RunPlace | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #escalated = new Set<string>();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    const { host } = surroundings;
    this.#tree = new RunTree(() => this.#place?.run, host.language);
    this.#view = vscode.window.createTreeView(viewId, {
      treeDataProvider: this.#tree,
      manageCheckboxStateManually: true,
    });
    this.#view.onDidChangeCheckboxState(({ items }) => {
      for (const [node, state] of items) {
        if (node.type === 'step')
          this.#change((run) => tickStep(run, node.step.number, state === vscode.TreeItemCheckboxState.Checked, now()));
      }
    });
    this.#status.name = 'Hansei';
    this.#status.command = `${viewId}.focus`;
    host.context.subscriptions.push(host.onDidChangeLanguage(() => this.#show()));
    const stored = host.context.workspaceState.get<unknown>(storageKey);
    if (stored !== undefined)
      this.#set(isStoredRun(stored) ? { run: stored.run, uri: vscode.Uri.parse(stored.uri) } : undefined);
  }

  async begin(target: unknown): Promise<boolean> {
    const language = this.#surroundings.host.language();
    const uri = target instanceof vscode.Uri ? target : vscode.window.activeTextEditor?.document.uri;
    const place = uri === undefined ? undefined : await this.#read(uri);
    if (place === undefined) {
      void showInformation(say.notARunbook()[language]);
      return false;
    }
    if (this.#place !== undefined) {
      const anew = say.beginAnew()[language];
      const question = say.replaceRun(this.#place.run.title)[language];
      if ((await askFirst(question, '', anew)) !== anew) return false;
    }
    this.#set(place);
    await vscode.commands.executeCommand(`${viewId}.focus`);
    return true;
  }

  async send(node: RunNode | undefined): Promise<boolean> {
    const run = this.#place?.run;
    if (run === undefined || node?.type !== 'command') return false;
    const sent = await sendCommand(node.command, run.placeholders, this.#surroundings.host.language());
    if (sent === undefined) return false;
    this.#change((current) => noteCommand(current, sent, now()));
    return true;
  }

  async choose(node: RunNode | undefined): Promise<void> {
    if (node?.type !== 'branch' || this.#place === undefined) return;
    const { branch } = node;
    this.#change((run) => chooseBranch(run, branch.name, now()));
    if (branch.procedure !== undefined) await this.#offer(branch.procedure);
  }

  async open(at: string): Promise<void> {
    const place = this.#place;
    if (place === undefined) return;
    const document = await openTextOrTell(place.uri, this.#surroundings.host.language());
    if (document === undefined) return;
    const span = subjectOf(document, this.#surroundings)?.source.find(at, 'key');
    const selection = span === undefined ? undefined : toRange(new LineTable(document.getText()), span);
    await vscode.window.showTextDocument(document, {
      preserveFocus: true,
      ...(selection && { selection: new vscode.Range(selection.start, selection.start) }),
    });
  }

  async finish(): Promise<boolean> {
    const place = this.#place;
    if (place === undefined) {
      void showInformation(say.nothingRuns()[this.#surroundings.host.language()]);
      return false;
    }
    const isOver = await finishRun(place, this.#surroundings);
    if (isOver) this.#set(undefined);
    return isOver;
  }

  dispose(): void {
    clearInterval(this.#timer);
    this.#view.dispose();
    this.#tree.dispose();
    this.#status.dispose();
  }

  async #read(uri: vscode.Uri): Promise<RunPlace | undefined> {
    const document = await vscode.workspace.openTextDocument(uri);
    const subject = subjectOf(document, this.#surroundings);
    const run = subject === undefined ? undefined : beginRun(subject, now());
    return run === undefined ? undefined : { run, uri };
  }

  /** The runbook that a branch leads to. */
  async #offer(procedure: string): Promise<void> {
    const language = this.#surroundings.host.language();
    const session = this.#place === undefined ? undefined : this.#surroundings.sessions.of(this.#place.uri);
    const [found] = session?.workspace.repository.definitions(`procedure:${procedure}`) ?? [];
    if (session === undefined || found === undefined) {
      void showWarning(say.noProcedure(procedure)[language]);
      return;
    }
    const open = say.goOn()[language];
    const answer = await showInformation(say.openProcedure(procedure)[language], open);
    if (answer === open) await vscode.window.showTextDocument(session.uriOf(found.file));
  }

  #change(change: (run: RunThrough) => RunThrough): void {
    if (this.#place === undefined) return;
    this.#place = { ...this.#place, run: change(this.#place.run) };
    this.#store();
    this.#show();
  }

  #set(place: RunPlace | undefined): void {
    this.#place = place;
    this.#escalated = new Set();
    clearInterval(this.#timer);
    if (place !== undefined) this.#timer = setInterval(() => this.#showTime(), tick);
    void vscode.commands.executeCommand('setContext', 'hansei.running', place !== undefined);
    this.#store();
    this.#show();
  }

  #store(): void {
    const place = this.#place;
    const stored: StoredRun | undefined = place && { run: place.run, uri: place.uri.toString() };
    void this.#surroundings.host.context.workspaceState.update(storageKey, stored);
  }

  #show(): void {
    this.#tree.refresh();
    this.#showTime();
  }

  #showTime(): void {
    const run = this.#place?.run;
    if (run === undefined) {
      this.#status.hide();
      return;
    }
    const language = this.#surroundings.host.language();
    const { elapsed, done, total, isLate, escalations } = runStatus(run, now());
    const estimate = run.estimate === undefined ? undefined : formatDuration(run.estimate.high, language);
    const time = say.elapsed(formatDuration(Math.floor(elapsed / minute) * minute, language), estimate, done, total)[
      language
    ];
    const [next] = escalations;
    const due = escalations.filter(({ remaining }) => remaining <= 0);
    const warning =
      next === undefined
        ? []
        : next.remaining <= 0
          ? [say.escalateNow(next.escalation.action)[language]]
          : [
              say.escalateIn(
                formatDuration(Math.ceil(next.remaining / minute) * minute, language),
                next.escalation.action,
              )[language],
            ];
    this.#view.title = run.title;
    this.#view.message = [time, ...warning].join(' · ');
    this.#status.text = `$(checklist) ${done}/${total} ${formatDuration(Math.floor(elapsed / minute) * minute, language)}`;
    this.#status.tooltip = [run.title, time, ...warning].join('\n');
    this.#status.backgroundColor =
      isLate || due.length > 0 ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#status.show();
    for (const { escalation } of due) {
      if (this.#escalated.has(escalation.at)) continue;
      this.#escalated.add(escalation.at);
      this.#tree.refresh();
      void showWarning(`${escalation.condition}: ${say.escalateNow(escalation.action)[language]}`);
    }
  }
}

function subjectOf(document: vscode.TextDocument, { sessions }: Surroundings): ReturnType<typeof runbookIn> {
  const session = sessions.of(document.uri);
  if (session === undefined || !session.sync(document)) return undefined;
  return runbookIn(session.workspace, session.pathOfDocument(document));
}
