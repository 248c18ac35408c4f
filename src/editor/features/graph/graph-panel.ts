import * as vscode from 'vscode';
import type { Graph } from '../../../core/graph/graph.ts';
import { nodesOf } from '../../../core/graph/graph.ts';
import { layoutOf } from '../../../core/graph/layout.ts';
import { mermaidOf } from '../../../core/graph/mermaid.ts';
import { outlineOf } from '../../../core/graph/outline.ts';
import { svgOf } from '../../../core/graph/svg.ts';
import * as say from '../../../core/messages/graph.ts';
import { LineTable } from '../../../core/text/lines.ts';
import type { Language } from '../../../core/text/words.ts';
import {
  type FromGraphView,
  type GraphState,
  isFromGraphView,
  type ShownGraph,
  type ToGraphView,
} from '../../../protocol/graph.ts';
import { toPosition } from '../../convert.ts';
import { openTextOrTell } from '../../open-text.ts';
import { webviewOptions, webviewPage } from '../../webview-page.ts';
import { writeOrTell } from '../../write-into.ts';

/** What a panel asks of the editor. */
export interface GraphSource {
  readonly extension: vscode.Uri;
  readonly language: () => Language;
  /** The graph that a state stands for now; undefined when its document is gone, or holds nothing to draw. */
  readonly graph: (state: GraphState) => Promise<Graph | undefined>;
  /** The file that a path of the state's folder is. */
  readonly uriOf: (state: GraphState, file: string) => vscode.Uri | undefined;
}

/** One page that draws a graph, and follows its documents. */
export class GraphPanel {
  readonly state: GraphState;
  readonly #panel: vscode.WebviewPanel;
  readonly #source: GraphSource;
  #graph: Graph | undefined;
  #version = 0;

  constructor(panel: vscode.WebviewPanel, state: GraphState, source: GraphSource) {
    this.state = state;
    this.#panel = panel;
    this.#source = source;
    panel.webview.options = webviewOptions(source.extension);
    panel.webview.onDidReceiveMessage((message: unknown) =>
      isFromGraphView(message) ? this.#answer(message) : undefined,
    );
    this.draw();
  }

  /** Loads the page, in the language of the moment; it asks for its graph then. */
  draw(): void {
    const language = this.#source.language();
    this.#panel.webview.html = webviewPage(this.#panel.webview, this.#source.extension, {
      name: 'graph',
      language,
      className: this.state.kind,
      words: { ...say.graphWords(language), state: this.state },
    });
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Draws anew. What was asked for later wins. */
  async update(): Promise<void> {
    const version = ++this.#version;
    const graph = await this.#source.graph(this.state);
    if (version !== this.#version) return;
    this.#graph = graph;
    if (graph !== undefined) this.#panel.title = graph.title;
    const message: ToGraphView = { type: 'graph', graph: graph === undefined ? null : shown(graph) };
    void this.#panel.webview.postMessage(message);
  }

  async #answer(message: FromGraphView): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.update();
      case 'open':
        return this.#open(message.id, message.beside);
      case 'mermaid':
        if (this.#graph === undefined) return;
        await vscode.env.clipboard.writeText(mermaidOf(this.#graph));
        void vscode.window.setStatusBarMessage(say.mermaidCopied()[this.#source.language()], 4000);
        return;
      case 'svg':
        return this.#save();
      default:
        message satisfies never;
    }
  }

  async #open(id: string, beside: boolean): Promise<void> {
    const place = this.#graph && nodesOf(this.#graph).find((node) => node.id === id)?.place;
    const uri = place && this.#source.uriOf(this.state, place.file);
    if (place === undefined || uri === undefined) return;
    const document = await openTextOrTell(uri, this.#source.language());
    if (document === undefined) return;
    const position = toPosition(new LineTable(document.getText()), Math.min(place.offset, document.getText().length));
    const isBeside = beside || this.#panel.viewColumn === vscode.ViewColumn.One;
    await vscode.window.showTextDocument(document, {
      viewColumn: isBeside ? vscode.ViewColumn.Beside : vscode.ViewColumn.One,
      selection: new vscode.Range(position, position),
    });
  }

  async #save(): Promise<void> {
    if (this.#graph === undefined) return;
    const uri = await vscode.window.showSaveDialog({ filters: { SVG: ['svg'] } });
    if (uri !== undefined) await writeOrTell(uri, svgOf(this.#graph));
  }
}

function shown(graph: Graph): ShownGraph {
  const { width, height, nodes, edges } = layoutOf(graph);
  return {
    title: graph.title,
    width,
    height,
    nodes: nodes.map(({ node, ...place }) => ({
      id: node.id,
      type: node.type,
      label: node.label,
      detail: node.detail,
      isCenter: node.isCenter,
      canOpen: node.place !== undefined,
      ...place,
    })),
    edges: edges.map(({ edge: { from, to }, path }) => ({ from, to, path })),
    outline: outlineOf(graph).map(({ node, depth }) => ({ id: node.id, depth })),
  };
}
