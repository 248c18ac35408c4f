import { addToGroup } from '../group.ts';
import type { Graph, GraphNode } from './graph.ts';
import { nodesOf } from './graph.ts';

/** A graph as a list: each node with those that it leads to, indented below it. */
interface OutlineItem {
  readonly node: GraphNode;
  /** 0 for the first. */
  readonly depth: number;
}

const mostItems = 300;

/**
 * The text alternative of a graph: from the nodes that nothing leads to, each node with what it leads to below it. A node
 * that was told already is told again without what follows.
 */
export function outlineOf(graph: Graph): readonly OutlineItem[] {
  const nodes = new Map(nodesOf(graph).map((node) => [node.id, node]));
  const after = new Map<string, string[]>();
  const hasBefore = new Set<string>();
  for (const { from, to } of graph.edges) {
    addToGroup(after, from, to);
    hasBefore.add(to);
  }
  const items: OutlineItem[] = [];
  const told = new Set<string>();
  const tell = (id: string, depth: number) => {
    const node = nodes.get(id);
    if (node === undefined || items.length >= mostItems) return;
    items.push({ node, depth });
    if (told.has(id)) return;
    told.add(id);
    // Steps follow each other; only what branches off goes deeper.
    const next = after.get(id) ?? [];
    for (const other of next) tell(other, graph.direction === 'down' && next.length === 1 ? depth : depth + 1);
  };
  for (const id of nodes.keys()) if (!hasBefore.has(id)) tell(id, 0);
  for (const id of nodes.keys()) if (!told.has(id)) tell(id, 0);
  return items;
}
