/** A line without its comments, which nobody sees on the page. One that does not end on the line is none. */
export function withoutComments(line: string): string {
  let start = line.indexOf('<!--');
  if (start < 0) return line;
  let text = '';
  let from = 0;
  while (start >= 0) {
    const end = line.indexOf('-->', start);
    if (end < 0) break;
    text += `${line.slice(from, start)} `;
    from = end + 3;
    start = line.indexOf('<!--', from);
  }
  return text + line.slice(from);
}

/** A text without the comment that it ends with. */
export function withoutLastComment(text: string): string {
  if (!text.endsWith('-->')) return text;
  const start = text.lastIndexOf('<!--');
  return start < 0 ? text : text.slice(0, start).trimEnd();
}
