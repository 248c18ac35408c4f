import {
  type FromGraphView,
  type GraphState,
  type GraphWords,
  isGraphState,
  isToGraphView,
} from '../../protocol/graph.ts';
import { drawGraph } from './draw.ts';
import { moveFocus } from './keyboard.ts';
import { drawOutline } from './outline.ts';

interface Host {
  postMessage(message: FromGraphView): void;
  setState(state: GraphState): void;
}

declare function acquireVsCodeApi(): Host;

/** Smaller than this, nobody reads it. */
const leastReadable = 0.55;

const host = acquireVsCodeApi();
const words = JSON.parse(document.body.dataset['words'] ?? '{}') as GraphWords & { readonly state: unknown };
if (isGraphState(words.state)) host.setState(words.state);

/** The graph that is shown. */
let drawn: string | undefined;
let zoom = 1;
/** Until somebody zooms, the drawing fits the page. */
let isFitted = true;
const toolbar = document.createElement('div');
toolbar.className = 'toolbar';
toolbar.setAttribute('role', 'toolbar');
const drawing = document.createElement('div');
drawing.className = 'drawing';
const outline = document.createElement('details');
document.body.append(toolbar, drawing, outline);
addTool(words.larger, '+', () => zoomBy(1.2));
addTool(words.smaller, '−', () => zoomBy(1 / 1.2));
addTool(words.fit, '⤢', fitPage);
addTool(words.copyMermaid, words.copyMermaid, () => host.postMessage({ type: 'mermaid' }));
addTool(words.saveSvg, words.saveSvg, () => host.postMessage({ type: 'svg' }));

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isToGraphView(data)) return;
  const open = (id: string, beside: boolean) => host.postMessage({ type: 'open', id, beside });
  const graph = JSON.stringify(data.graph);
  if (graph === drawn) return;
  const isFirst = drawn === undefined;
  drawn = graph;
  const focused = document.activeElement as HTMLElement | null;
  const id = focused?.dataset['id'];
  const within = outline.contains(focused) ? outline : drawing;
  const { scrollLeft, scrollTop } = drawing;
  drawGraph(drawing, data.graph, words, open);
  drawOutline(outline, data.graph, words, open);
  if (isFitted) fitPage();
  else setZoom(zoom);
  if (!isFirst) Object.assign(drawing, { scrollLeft, scrollTop });
  if (id !== undefined) within.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
});
window.addEventListener('resize', () => {
  if (isFitted) fitPage();
});
drawing.addEventListener('keydown', (event) => {
  if (moveFocus(event, drawing)) event.preventDefault();
});
drawing.addEventListener(
  'wheel',
  (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoomBy(event.deltaY < 0 ? 1.1 : 1 / 1.1);
  },
  { passive: false },
);
host.postMessage({ type: 'ready' });

function addTool(name: string, text: string, act: () => void): void {
  const made = document.createElement('button');
  made.type = 'button';
  made.title = name;
  made.setAttribute('aria-label', name);
  made.textContent = text;
  made.addEventListener('click', act);
  toolbar.append(made);
}

function zoomBy(factor: number): void {
  isFitted = false;
  setZoom(zoom * factor);
}

/** All of it where that can still be read, else the width, else the one that it is about. */
function fitPage(): void {
  isFitted = true;
  const sheet = drawing.querySelector<HTMLElement>('.sheet');
  if (sheet === null) return;
  const across = drawing.clientWidth / sheet.offsetWidth;
  const down = drawing.clientHeight / sheet.offsetHeight;
  setZoom(Math.min(1, Math.max(leastReadable, Math.min(across, Math.max(down, across)))));
  drawing.querySelector('.center')?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

function setZoom(wanted: number): void {
  zoom = Math.min(3, Math.max(0.3, wanted));
  const sheet = drawing.querySelector<HTMLElement>('.sheet');
  if (sheet !== null) sheet.style.transform = `scale(${zoom})`;
}
