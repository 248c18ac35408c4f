import type { NodeType } from '../core/graph/graph.ts';

/** The type of a panel that draws a graph: VS Code keeps it over a reload. */
export const graphPanel = 'hansei.graph';

/** A node as the page draws it. */
export interface ShownNode {
  readonly id: string;
  readonly type: NodeType;
  readonly lines: readonly string[];
  readonly label: string;
  readonly detail: string;
  readonly isCenter: boolean;
  readonly canOpen: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface ShownEdge {
  readonly from: string;
  readonly to: string;
  readonly path: string;
}

export interface ShownGraph {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly ShownNode[];
  readonly edges: readonly ShownEdge[];
  /** The text alternative: a line a node, indented by its depth. */
  readonly outline: readonly { readonly id: string; readonly depth: number }[];
}

export type ToGraphView = { readonly type: 'graph'; readonly graph: ShownGraph | null };

export type FromGraphView =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly id: string; readonly beside: boolean }
  | { readonly type: 'mermaid' }
  | { readonly type: 'svg' };

/** What the page keeps over a reload of the window: what it shows. */
export interface GraphState {
  readonly kind: 'around' | 'runbook';
  /** The document's URI. */
  readonly uri: string;
}

/** Words of the page. */
export interface GraphWords {
  readonly asText: string;
  readonly larger: string;
  readonly smaller: string;
  readonly fit: string;
  readonly copyMermaid: string;
  readonly saveSvg: string;
  readonly leadsTo: string;
  readonly nothing: string;
  readonly types: Readonly<Record<NodeType, string>>;
}

export function isFromGraphView(message: unknown): message is FromGraphView {
  if (typeof message !== 'object' || message === null) return false;
  const { type, id, beside } = message as Record<string, unknown>;
  if (type === 'open') return typeof id === 'string' && typeof beside === 'boolean';
  return type === 'ready' || type === 'mermaid' || type === 'svg';
}

export function isToGraphView(message: unknown): message is ToGraphView {
  return typeof message === 'object' && message !== null && (message as { type?: unknown }).type === 'graph';
}

export function isGraphState(value: unknown): value is GraphState {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, uri } = value as Record<string, unknown>;
  return (kind === 'around' || kind === 'runbook') && typeof uri === 'string';
}
