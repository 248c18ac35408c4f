import * as vscode from 'vscode';
import { graphAround } from '../../../core/graph/around.ts';
import type { Graph } from '../../../core/graph/graph.ts';
import { runbookGraph } from '../../../core/graph/runbook-graph.ts';
import { nothingToDraw } from '../../../core/messages/graph.ts';
import { runbookIn } from '../../../core/run-through/runbook-in.ts';
import { type GraphState, graphPanel, isGraphState } from '../../../protocol/graph.ts';
import { showInformation } from '../../notify.ts';
import type { Feature, Surroundings } from '../feature.ts';
import { GraphPanel, type GraphSource } from './graph-panel.ts';

/** Changes of documents are drawn once they rest for so long, in milliseconds. */
const rest = 100;

/** Draws what belongs to an entry, and the steps of a runbook, beside the text. */
export const graphs = {
  start: (surroundings) => [panelsOf(surroundings)],
  handlers: (surroundings) => ({
    'hansei.showGraph': (target) => panelsOf(surroundings).show('around', target),
    'hansei.previewRunbook': (target) => panelsOf(surroundings).show('runbook', target),
  }),
} satisfies Feature;

const known = new WeakMap<Surroundings, GraphPanels>();

function panelsOf(surroundings: Surroundings): GraphPanels {
  const panels = known.get(surroundings) ?? new GraphPanels(surroundings);
  known.set(surroundings, panels);
  return panels;
}

class GraphPanels {
  readonly #surroundings: Surroundings;
  readonly #panels = new Set<GraphPanel>();
  readonly #source: GraphSource;
  readonly #disposables: vscode.Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(surroundings: Surroundings) {
    const { host, sessions } = surroundings;
    this.#surroundings = surroundings;
    this.#source = {
      extension: host.context.extensionUri,
      language: host.language,
      graph: (state) => this.#graph(state),
      uriOf: ({ uri }, file) => sessions.of(vscode.Uri.parse(uri))?.uriOf(file),
    };
    this.#disposables = [
      vscode.window.registerWebviewPanelSerializer(graphPanel, {
        deserializeWebviewPanel: async (panel, state: unknown) => {
          if (isGraphState(state)) this.#add(panel, state);
          else panel.dispose();
        },
      }),
      host.onDidChangeLanguage(() => {
        for (const panel of this.#panels) panel.draw();
      }),
      sessions.onDidCheck(() => {
        if (this.#panels.size === 0) return;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#updateAll(), rest);
      }),
    ];
  }

  /** Shows the graph of a document: of the active one when none is given. @returns whether there is something to draw */
  async show(kind: GraphState['kind'], target: unknown): Promise<boolean> {
    const uri = target instanceof vscode.Uri ? target : vscode.window.activeTextEditor?.document.uri;
    const state = uri === undefined ? undefined : { kind, uri: uri.toString() };
    const graph = state && (await this.#graph(state));
    if (state === undefined || graph === undefined) {
      void showInformation(nothingToDraw()[this.#surroundings.host.language()]);
      return false;
    }
    const same = [...this.#panels].find((panel) => panel.state.kind === kind && panel.state.uri === state.uri);
    if (same !== undefined) same.reveal();
    else {
      const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: kind === 'runbook' };
      this.#add(vscode.window.createWebviewPanel(graphPanel, graph.title, place), state);
    }
    return true;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #add(panel: vscode.WebviewPanel, state: GraphState): void {
    const graph = new GraphPanel(panel, state, this.#source);
    this.#panels.add(graph);
    panel.onDidDispose(() => this.#panels.delete(graph));
  }

  async #graph({ kind, uri }: GraphState): Promise<Graph | undefined> {
    const { sessions, host } = this.#surroundings;
    const parsed = vscode.Uri.parse(uri);
    const session = sessions.of(parsed);
    if (session === undefined) return undefined;
    await session.ready();
    const document = vscode.workspace.textDocuments.find((candidate) => candidate.uri.toString() === uri);
    if (document !== undefined) session.sync(document);
    const path = document === undefined ? session.pathOf(parsed) : session.pathOfDocument(document);
    if (kind === 'around') return graphAround(session.workspace, path, host.language());
    const runbook = runbookIn(session.workspace, path);
    return runbook && runbookGraph(runbook, session.workspace, host.language());
  }

  #updateAll(): void {
    for (const panel of this.#panels) void panel.update();
  }
}
