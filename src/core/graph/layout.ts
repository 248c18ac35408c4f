import { cutAt, displayWidth } from '../text/width.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';

/** Sizes in CSS pixels. */
const nodeWidth = 208;
const lineHeight = 18;
const padding = 20;
const gapBetween = 28;
const gapAcross = 64;
const margin = 16;
/** Columns of text that fit into a line of a node, and the most lines of a label. */
const columns = 25;
/** The same of the center's, which is bold. */
const boldColumns = 20;
const mostLines = 4;

export interface PlacedNode {
  readonly node: GraphNode;
  /** The label, cut into lines; the last ends with … where there is more. */
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface PlacedEdge {
  readonly edge: GraphEdge;
  /** A path of SVG. */
  readonly path: string;
}

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** Where the nodes and edges of a graph stand. The same graph always stands the same; nodes never overlap. */
export function layoutOf({ layers, edges, direction }: Graph): Layout {
  const sized = layers.map((layer) => layer.map(sizedNode));
  const across = direction === 'right';
  const extents = sized.map((layer) =>
    layer.reduce((sum, { width, height }) => sum + (across ? height : width) + gapBetween, -gapBetween),
  );
  const widest = Math.max(0, ...extents);
  let along = margin;
  const nodes: PlacedNode[] = [];
  for (const [index, layer] of sized.entries()) {
    let at = margin + (widest - (extents[index] as number)) / 2;
    for (const node of layer) {
      nodes.push(across ? { ...node, x: along, y: Math.round(at) } : { ...node, x: Math.round(at), y: along });
      at += (across ? node.height : node.width) + gapBetween;
    }
    along += Math.max(0, ...layer.map(({ width, height }) => (across ? width : height))) + gapAcross / (across ? 1 : 2);
  }
  const byId = new Map(nodes.map((placed) => [placed.node.id, placed]));
  const layerOf = new Map(layers.flatMap((layer, index) => layer.map(({ id }) => [id, index] as const)));
  return {
    width: Math.max(0, ...nodes.map(({ x, width }) => x + width)) + margin,
    height: Math.max(0, ...nodes.map(({ y, height }) => y + height)) + margin,
    nodes,
    edges: edges.flatMap((edge) => {
      const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
      return from === undefined || to === undefined
        ? []
        : [{ edge, path: pathBetween(from, to, across, layerOf.get(edge.to) === (layerOf.get(edge.from) ?? 0) + 1) }];
    }),
  };
}

function sizedNode(node: GraphNode): Omit<PlacedNode, 'x' | 'y'> {
  const lines = wrapped(node.label, node.isCenter ? boldColumns : columns);
  const height = padding + lineHeight * (lines.length + (node.detail === '' ? 0 : 1));
  return { node, lines, width: nodeWidth, height };
}

/** A label in lines of so many columns, broken at blanks where there are any. */
function wrapped(label: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of label
    .replace(/\s+/g, ' ')
    .trim()
    .match(/[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+\s?|./gsu) ?? []) {
    let rest = part;
    while (displayWidth(line + rest.trimEnd()) > columns) {
      if (line !== '') lines.push(line.trimEnd());
      line = '';
      if (displayWidth(rest.trimEnd()) <= columns) break;
      const cut = wordEnd(rest, cutAt(rest, columns));
      lines.push(rest.slice(0, cut));
      rest = rest.slice(cut);
    }
    line += rest;
    if (lines.length > mostLines) break;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= mostLines) return lines.length === 0 ? [''] : lines;
  const last = lines[mostLines - 1] as string;
  return [...lines.slice(0, mostLines - 1), `${last.slice(0, cutAt(last, columns - 2))}…`];
}

/** After the last sign between the words of a name (`_`, `-`, `/`, `.`) in so many units of a text; all of them where there is none. */
function wordEnd(text: string, units: number): number {
  const end = /^.*[_\-/.]/s.exec(text.slice(0, units))?.[0].length ?? 0;
  return end > 0 ? end : units;
}

/** From the far side of one node to the near side of the other; back and to the same layer around their sides. */
function pathBetween(from: PlacedNode, to: PlacedNode, across: boolean, isNext: boolean): string {
  const start = across
    ? { x: from.x + from.width, y: middle(from.y, from.height) }
    : { x: middle(from.x, from.width), y: from.y + from.height };
  const end = across ? { x: to.x, y: middle(to.y, to.height) } : { x: middle(to.x, to.width), y: to.y };
  const ahead = across ? end.x - start.x : end.y - start.y;
  // Straight down a column, the way would lead behind the nodes in between.
  const isHidden = !across && from.x === to.x && !isNext;
  if (ahead > 0 && !isHidden) {
    const bend = Math.min(ahead / 2, gapAcross);
    return across
      ? `M${start.x},${start.y} C${start.x + bend},${start.y} ${end.x - bend},${end.y} ${end.x},${end.y}`
      : `M${start.x},${start.y} C${start.x},${start.y + bend} ${end.x},${end.y - bend} ${end.x},${end.y}`;
  }
  return around(from, to, across);
}

/** Around the right sides of nodes of one column; else, back in a layout to the right, below them. */
function around(from: PlacedNode, to: PlacedNode, across: boolean): string {
  if (across && from.x !== to.x) {
    const [a, b] = [from, to].map(({ x, y, width, height }) => ({ x: middle(x, width), y: y + height })) as [
      Point,
      Point,
    ];
    return `M${a.x},${a.y} C${a.x},${a.y + gapBetween} ${b.x},${b.y + gapBetween} ${b.x},${b.y}`;
  }
  const [a, b] = [from, to].map(({ x, y, width, height }) => ({ x: x + width, y: middle(y, height) })) as [
    Point,
    Point,
  ];
  const swing = Math.min(gapAcross - 12, 16 + Math.abs(b.y - a.y) / 6);
  return `M${a.x},${a.y} C${a.x + swing},${a.y} ${b.x + swing},${b.y} ${b.x},${b.y}`;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function middle(at: number, length: number): number {
  return at + Math.round(length / 2);
}
