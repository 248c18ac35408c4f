/**
 * An expression, for the page, that gives the middle of the first place in the active editor with a text (or undefined).
 * The text may be a part of what one element shows, or go over several. A string, as types of the DOM are not at hand
 * here and compiled functions refer to things that are not in the page.
 */
export function findInEditor(text: string): string {
  return `(${find})(${JSON.stringify(text)})`;
}

const find = `(text) => {
  const plain = (s) => s.replace(/\\u00a0/g, ' ').replace(/\\u200b/g, ' ');
  const editor = document.querySelector('.editor-group-container.active .editor-instance') ?? document;
  for (const line of editor.querySelectorAll('.view-line')) {
    const at = plain(line.textContent).indexOf(text);
    if (at < 0) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let passed = 0;
    let started = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const end = passed + node.length;
      if (!started && at < end) { range.setStart(node, at - passed); started = true; }
      if (at + text.length <= end) {
        range.setEnd(node, at + text.length - passed);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
      passed = end;
    }
  }
  return undefined;
}`;
