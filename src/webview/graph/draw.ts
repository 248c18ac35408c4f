import type { GraphWords, ShownGraph, ShownNode } from '../../protocol/graph.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

type Open = (id: string, beside: boolean) => void;

/** Draws the nodes as buttons above the lines of the edges. Text goes in as text. */
export function drawGraph(into: HTMLElement, graph: ShownGraph | null, words: GraphWords, open: Open): void {
  if (graph === null) {
    const hint = document.createElement('p');
    hint.className = 'hint';
    hint.textContent = words.nothing;
    into.replaceChildren(hint);
    return;
  }
  const sheet = document.createElement('div');
  sheet.className = 'sheet';
  sheet.setAttribute('role', 'group');
  sheet.setAttribute('aria-label', graph.title);
  sheet.style.width = `${graph.width}px`;
  sheet.style.height = `${graph.height}px`;
  sheet.append(edgesOf(graph), ...graph.nodes.map((node) => nodeButton(node, graph, words, open)));
  into.replaceChildren(sheet);
  // One stop for the tab key; the arrow keys lead on from there.
  const first = sheet.querySelector<HTMLElement>('.center') ?? sheet.querySelector<HTMLElement>('.node');
  if (first !== null) first.tabIndex = 0;
}

function edgesOf({ width, height, edges }: ShownGraph): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.setAttribute('aria-hidden', 'true');
  const marker = document.createElementNS(svgNamespace, 'marker');
  for (const [name, value] of Object.entries({
    id: 'arrow',
    viewBox: '0 0 8 8',
    refX: '8',
    refY: '4',
    markerWidth: '8',
    markerHeight: '8',
    markerUnits: 'userSpaceOnUse',
    orient: 'auto',
  }))
    marker.setAttribute(name, value);
  const head = document.createElementNS(svgNamespace, 'path');
  head.setAttribute('d', 'M0,0 L8,4 L0,8 z');
  head.setAttribute('class', 'head');
  marker.append(head);
  svg.append(marker);
  for (const { path, from, to } of edges) {
    const line = document.createElementNS(svgNamespace, 'path');
    line.setAttribute('d', path);
    line.setAttribute('class', 'edge');
    line.setAttribute('marker-end', 'url(#arrow)');
    line.dataset['from'] = from;
    line.dataset['to'] = to;
    svg.append(line);
  }
  return svg;
}

function nodeButton(node: ShownNode, graph: ShownGraph, words: GraphWords, open: Open): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = `node type-${node.type}${node.isCenter ? ' center' : ''}`;
  made.dataset['id'] = node.id;
  made.tabIndex = -1;
  Object.assign(made.style, {
    left: `${node.x}px`,
    top: `${node.y}px`,
    width: `${node.width}px`,
    height: `${node.height}px`,
  });
  // The kind too: the drawing tells it by its color alone.
  made.title = [`${words.types[node.type]}: ${node.label}`, node.detail].filter(Boolean).join('\n');
  made.setAttribute('aria-label', spoken(node, graph, words));
  if (!node.canOpen) made.setAttribute('aria-disabled', 'true');
  for (const line of node.lines) made.append(textLine('line', line));
  if (node.detail !== '') made.append(textLine('detail', node.detail));
  made.addEventListener('click', (event) => {
    if (node.canOpen) open(node.id, event.ctrlKey || event.metaKey);
  });
  made.addEventListener('focus', () => markEdges(made, node.id));
  return made;
}

/** What a screen reader says: the kind, the label, and where it leads. */
function spoken({ id, type, label, detail }: ShownNode, { edges, nodes }: ShownGraph, words: GraphWords): string {
  const next = edges
    .filter(({ from }) => from === id)
    .map(({ to }) => nodes.find((node) => node.id === to)?.label ?? '');
  const leads = next.length === 0 ? [] : [`${words.leadsTo}: ${next.join('; ')}`];
  return [`${words.types[type]}: ${label}`, detail, ...leads].filter(Boolean).join('. ');
}

function textLine(className: string, text: string): HTMLSpanElement {
  const made = document.createElement('span');
  made.className = className;
  made.textContent = text;
  return made;
}

/** The edges of the focused node stand out. */
function markEdges(node: HTMLElement, id: string): void {
  for (const edge of node.parentElement?.querySelectorAll<SVGPathElement>('.edge') ?? [])
    edge.classList.toggle('near', edge.dataset['from'] === id || edge.dataset['to'] === id);
}
