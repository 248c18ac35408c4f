/** What a node of a graph stands for. */
export type NodeType =
  | 'incident'
  | 'alert'
  | 'entry'
  | 'page'
  | 'cause'
  | 'solution'
  | 'runbook'
  | 'step'
  | 'decision'
  | 'action'
  | 'escalation'
  | 'more';

export interface GraphNode {
  readonly id: string;
  readonly type: NodeType;
  readonly label: string;
  /** A second line: an id, a likelihood, an estimate. */
  readonly detail: string;
  /** Where it stands: a path relative to the root, and an offset. */
  readonly place: { readonly file: string; readonly offset: number } | undefined;
  /** The one that the graph is about. */
  readonly isCenter: boolean;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** Nodes, each once, in layers; edges lead from an earlier node to a later one, or back. */
export interface Graph {
  readonly title: string;
  /** Layers follow each other to the right, or downwards. */
  readonly direction: 'right' | 'down';
  readonly layers: readonly (readonly GraphNode[])[];
  readonly edges: readonly GraphEdge[];
}

/** All nodes, layer by layer. */
export function nodesOf({ layers }: Graph): readonly GraphNode[] {
  return layers.flat();
}
