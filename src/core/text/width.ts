/**
 * How many columns a text takes in a fixed-width font: East Asian wide and full-width characters take two, combining
 * marks none (Unicode Annex 11, the ranges that occur in Japanese text and emoji).
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character.codePointAt(0) as number);
  return width;
}

function characterWidth(code: number): number {
  if (code < 0x300) return code < 0x20 || (code >= 0x7f && code < 0xa0) ? 0 : 1;
  if (
    code <= 0x36f ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0x3099 ||
    code === 0x309a
  )
    return 0;
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return wide ? 2 : 1;
}

/** How many UTF-16 units of a text fit into so many columns; at least one character. */
export function cutAt(text: string, most: number): number {
  let width = 0;
  let at = 0;
  for (const character of text) {
    width += displayWidth(character);
    if (width > most && at > 0) return at;
    at += character.length;
  }
  return at;
}

/** A line of at most so many columns: one that is longer ends with …. */
export function shortened(line: string, most: number): string {
  return cutAt(line, most) === line.length ? line : `${line.slice(0, cutAt(line, most - 1)).trimEnd()}…`;
}
