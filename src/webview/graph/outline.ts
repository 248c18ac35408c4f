import type { GraphWords, ShownGraph } from '../../protocol/graph.ts';

/** Writes the graph as a nested list into a `details` element: the same for whoever does not see the drawing. */
export function drawOutline(
  into: HTMLDetailsElement,
  graph: ShownGraph | null,
  words: GraphWords,
  open: (id: string, beside: boolean) => void,
): void {
  const summary = document.createElement('summary');
  summary.textContent = words.asText;
  // What has an id gets the focus back when all of it is written anew.
  summary.dataset['id'] = '';
  const root = document.createElement('ul');
  const lists = [root];
  const nodes = new Map(graph?.nodes.map((node) => [node.id, node]));
  for (const { id, depth } of graph?.outline ?? []) {
    const node = nodes.get(id);
    if (node === undefined) continue;
    lists.length = Math.min(lists.length, depth + 1);
    while (lists.length <= depth) lists.push(nestedList(lists.at(-1) as HTMLUListElement));
    const item = document.createElement('li');
    const text = `${words.types[node.type]}: ${node.label}${node.detail === '' ? '' : ` (${node.detail})`}`;
    item.append(node.canOpen ? link(id, text, (event) => open(id, event.ctrlKey || event.metaKey)) : text);
    (lists[depth] as HTMLUListElement).append(item);
  }
  into.replaceChildren(summary, root);
}

function nestedList(above: HTMLUListElement): HTMLUListElement {
  const list = document.createElement('ul');
  (above.lastElementChild ?? above).append(list);
  return list;
}

function link(id: string, text: string, act: (event: MouseEvent) => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'link';
  made.dataset['id'] = id;
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}
