/**
 * A text of a document for a list to pick from, shown as it is written: VS Code takes `$(date)` there for an icon, and shows
 * nothing in its place.
 */
export function plainLabel(text: string): string {
  return text.replace(/\$\((?=[\w~-]+\))/g, '\\$(');
}
