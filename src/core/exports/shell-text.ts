/** A text as one word of a shell, whatever is in it: nothing in single quotes means anything but itself. */
export function quoted(text: string): string {
  return /^[A-Za-z0-9_./=:%@+-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;
}

/**
 * A name or a description for a comment or a line of output: on one line, so that nothing of it can look like a line of
 * the script, and without characters that a terminal obeys or that turn the direction of writing.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\u0085\u2028\u2029]+/g, ' ')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu,
      '',
    )
    .trim();
}
