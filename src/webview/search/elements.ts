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
