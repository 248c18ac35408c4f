/** One line that says something: where it begins, how far it is indented, where its content ends (white space off). */
export interface ContentLine {
  readonly start: number;
  readonly indent: number;
  readonly end: number;
  /** Where the line ends, white space included, its break left out. */
  readonly lineEnd: number;
}

/** The lines of a text that are neither blank nor a comment. Undefined for a lone CR: that is for the whole reader. */
export function contentLines(text: string): readonly ContentLine[] | undefined {
  const lines: ContentLine[] = [];
  let start = 0;
  while (start < text.length) {
    let lineEnd = text.indexOf('\n', start);
    const next = lineEnd < 0 ? text.length : lineEnd + 1;
    if (lineEnd < 0) lineEnd = text.length;
    else if (text.charCodeAt(lineEnd - 1) === 13 && lineEnd > start) lineEnd--;
    let first = start;
    while (first < lineEnd && text.charCodeAt(first) === 32) first++;
    let end = lineEnd;
    while (end > first && text.charCodeAt(end - 1) === 32) end--;
    const code = text.charCodeAt(first);
    if (code === 13) return undefined;
    if (end > first && code !== 35) lines.push({ start, indent: first - start, end, lineEnd });
    start = next;
  }
  return lines;
}
