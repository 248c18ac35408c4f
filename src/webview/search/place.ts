import { element } from './elements.ts';

/** Where a person is in the results: kept while they are drawn anew. */
export class Place {
  readonly #within: HTMLElement;
  readonly #open = new Set<string>();

  constructor(within: HTMLElement) {
    this.#within = within;
  }

  /** Names a control, so that it gets the focus back. Where it is gone, one whose name differs in the last part only does. */
  name<T extends HTMLElement>(control: T, ...parts: readonly string[]): T {
    control.dataset['place'] = JSON.stringify(parts);
    return control;
  }

  /** A part that opens and stays open. @param opened called when it is opened */
  details(summary: string, parts: readonly string[], opened?: () => void): HTMLDetailsElement {
    const key = JSON.stringify(parts);
    const made = element('details', { open: this.#open.has(key) });
    made.append(this.name(element('summary', { textContent: summary }), ...parts));
    made.addEventListener('toggle', () => {
      const isNew = made.open && !this.#open.has(key);
      if (made.open) this.#open.add(key);
      else this.#open.delete(key);
      if (isNew) opened?.();
    });
    return made;
  }

  /** Draws, and gives focus and place on the page back. */
  keep(draw: () => void): void {
    const active = document.activeElement;
    const name = active instanceof HTMLElement && this.#within.contains(active) ? active.dataset['place'] : undefined;
    const top = document.scrollingElement?.scrollTop ?? 0;
    draw();
    if (document.scrollingElement !== null) document.scrollingElement.scrollTop = top;
    if (name !== undefined) this.#find(name)?.focus({ preventScroll: true });
  }

  #find(name: string): HTMLElement | undefined {
    const controls = [...this.#within.querySelectorAll<HTMLElement>('[data-place]')];
    const group = name.slice(0, name.lastIndexOf(',') + 1);
    return (
      controls.find(({ dataset }) => dataset['place'] === name) ??
      controls.find(({ dataset }) => group !== '' && dataset['place']?.startsWith(group) === true)
    );
  }
}
