/** A text on one line: each line break, with the blanks around it, becomes `between`. */
export function onOneLine(text: string, between = ' '): string {
  // Begun at the first blank of several only: a text of nothing but blanks is looked through once.
  return text.replace(/(?<!\s)\s*[\r\n]+\s*/g, between);
}
