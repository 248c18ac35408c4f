import { addToGroup } from '../group.ts';
import type { GraphEdge, GraphNode } from './graph.ts';

const sweeps = 6;

/**
 * Orders the nodes of each layer so that few edges cross: each goes to the mean place of its neighbours, forwards and
 * back (the barycentre method of Sugiyama, Tagawa and Toda, 1981). Equal ones keep their order.
 */
export function orderLayers(
  layers: readonly (readonly GraphNode[])[],
  edges: readonly GraphEdge[],
): readonly (readonly GraphNode[])[] {
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of edges) {
    addToGroup(neighbours, from, to);
    addToGroup(neighbours, to, from);
  }
  const ordered = layers.map((layer) => [...layer]);
  const place = new Map<string, number>();
  const note = (layer: readonly GraphNode[]) => {
    for (const [index, { id }] of layer.entries()) place.set(id, (index + 1) / (layer.length + 1));
  };
  for (const layer of ordered) note(layer);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const layer of sweep % 2 === 0 ? ordered : [...ordered].reverse()) {
      const mean = new Map(
        layer.map(({ id }) => {
          const near = (neighbours.get(id) ?? []).map((other) => place.get(other) ?? 0.5);
          return [id, near.length === 0 ? (place.get(id) ?? 0.5) : near.reduce((sum, at) => sum + at, 0) / near.length];
        }),
      );
      layer.sort((a, b) => (mean.get(a.id) ?? 0) - (mean.get(b.id) ?? 0));
      note(layer);
    }
  }
  return ordered;
}
