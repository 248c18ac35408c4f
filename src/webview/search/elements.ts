import type { ShownText } from '../../protocol/search.ts';

/** A new element with some of its properties. Text goes in as text: there is no way to put markup in. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}

export function button(className: string, text: string, act: () => void): HTMLButtonElement {
  const made = element('button', { className, type: 'button', textContent: text });
  made.addEventListener('click', act);
  return made;
}

/** A control with its label around it. */
export function labelled(text: string, control: HTMLElement): HTMLLabelElement {
  const label = element('label', {});
  label.append(element('span', { textContent: text }), control);
  return label;
}

/** Text with its matches marked. */
export function marked(parts: readonly ShownText[]): Node[] {
  return parts.map(({ text, marked: isMarked }) =>
    isMarked ? element('mark', { textContent: text }) : document.createTextNode(text),
  );
}

/** A list of texts. */
export function listOf(name: 'ol' | 'ul', items: readonly (string | HTMLElement)[]): HTMLElement {
  const list = element(name, {});
  for (const item of items) {
    const row = element('li', {});
    row.append(item);
    list.append(row);
  }
  return list;
}
