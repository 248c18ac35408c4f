const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/**
 * The arrow keys lead to the nearest node in their direction, Home and End to the first and last.
 * @returns true when the key was used
 */
export function moveFocus(event: KeyboardEvent, drawing: HTMLElement): boolean {
  const nodes = [...drawing.querySelectorAll<HTMLElement>('.node')];
  const current = nodes.find((node) => node === document.activeElement);
  if (current === undefined || event.altKey || event.ctrlKey || event.metaKey) return false;
  const direction = directions[event.key];
  const target =
    direction !== undefined
      ? nearest(current, nodes, direction)
      : event.key === 'Home'
        ? nodes[0]
        : event.key === 'End'
          ? nodes.at(-1)
          : undefined;
  if (target === undefined) return direction !== undefined;
  current.tabIndex = -1;
  target.tabIndex = 0;
  target.focus();
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}

function nearest(
  from: HTMLElement,
  nodes: readonly HTMLElement[],
  [dx, dy]: readonly [number, number],
): HTMLElement | undefined {
  const start = middleOf(from);
  let best: { readonly node: HTMLElement; readonly cost: number } | undefined;
  for (const node of nodes) {
    const end = middleOf(node);
    const ahead = (end.x - start.x) * dx + (end.y - start.y) * dy;
    const aside = Math.abs((end.x - start.x) * dy) + Math.abs((end.y - start.y) * dx);
    if (node === from || ahead <= 1) continue;
    const cost = ahead + 2 * aside;
    if (best === undefined || cost < best.cost) best = { node, cost };
  }
  return best?.node;
}

function middleOf({ offsetLeft, offsetTop, offsetWidth, offsetHeight }: HTMLElement) {
  return { x: offsetLeft + offsetWidth / 2, y: offsetTop + offsetHeight / 2 };
}
