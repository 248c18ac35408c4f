/** Goes through the lines of a text that are neither blank nor a comment. */
export class LineCursor {
  readonly text: string;
  /** Where the current line begins. */
  start = 0;
  /** How far it is indented; -1 behind the last line. */
  indent = -1;
  /** Where its content ends, white space off. */
  end = 0;
  /** Where it ends, white space included, its break left out. */
  lineEnd = 0;
  /** Where the line below begins. */
  below = 0;

  /** @param from where the first line begins */
  constructor(text: string, from: number) {
    this.text = text;
    this.advance(from);
  }

  /** Goes to the first line with content from an offset on, which is the beginning of a line. */
  advance(from: number): void {
    const { text } = this;
    for (let start = from; start < text.length; start = this.below) {
      let lineEnd = text.indexOf('\n', start);
      this.below = lineEnd < 0 ? text.length : lineEnd + 1;
      if (lineEnd < 0) lineEnd = text.length;
      else if (lineEnd > start && text.charCodeAt(lineEnd - 1) === 13) lineEnd--;
      let first = start;
      while (first < lineEnd && text.charCodeAt(first) === 32) first++;
      if (first === lineEnd || text.charCodeAt(first) === 35) continue;
      let end = lineEnd;
      while (text.charCodeAt(end - 1) === 32) end--;
      this.start = start;
      this.indent = first - start;
      this.end = end;
      this.lineEnd = lineEnd;
      return;
    }
    this.indent = -1;
  }

  next(): void {
    this.advance(this.below);
  }
}
