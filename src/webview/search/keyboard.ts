/**
 * Arrow keys lead from the query through the results and back, Home and End to the first and last, Escape to the query.
 * @returns true when the key was used
 */
export function focusNext(event: KeyboardEvent, query: HTMLInputElement, results: HTMLElement): boolean {
  // An input method goes through its own list.
  if (event.isComposing) return false;
  const cards = [...results.querySelectorAll<HTMLElement>('.entry')];
  const active = document.activeElement;
  const current = cards.findIndex((card) => card.contains(active));
  if (event.key === 'Escape' && current >= 0) return focusQuery(query);
  if (active instanceof HTMLSelectElement || event.altKey || event.ctrlKey || event.metaKey) return false;
  if (event.key === 'ArrowDown' && (current >= 0 || active === query))
    return focus(cards[Math.min(current + 1, cards.length - 1)]);
  if (event.key === 'ArrowUp' && current >= 0) return current === 0 ? focusQuery(query) : focus(cards[current - 1]);
  if (event.key === 'Home' && current >= 0) return focus(cards[0]);
  if (event.key === 'End' && current >= 0) return focus(cards.at(-1));
  return false;
}

/** The filters below it come back into sight. */
function focusQuery(query: HTMLInputElement): boolean {
  scrollTo(0, 0);
  return focus(query);
}

/** Of a result that does not fit, the beginning is in sight. */
function focus(element: HTMLElement | undefined): boolean {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
  element?.querySelector('.head')?.scrollIntoView({ block: 'nearest' });
  return element !== undefined;
}
