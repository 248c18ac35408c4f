/** Text between the stops of a snippet of VS Code. */
export function snippetText(text: string): string {
  return text.replace(/[\\$]/g, '\\$&');
}

/** What a stop holds at first: `${1:here}`. */
export function snippetDefault(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** One of a stop's words: `${1|here,there|}`. */
export function snippetChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}
