/** `0` to `9`. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A letter that a plain key may begin with. */
export function isKeyLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    code === 95 ||
    (code >= 0x3005 && code <= 0xfefe) ||
    (code >= 0xc0 && code <= 0x1fff)
  );
}

/** A word of a key: letters, digits and `-./`. */
const word = '[-./0-9A-Za-z_\u00c0-\u1fff\u3005-\ufefe]+';
const oneWord = new RegExp(word, 'y');
const words = new RegExp(`${word}(?: ${word})*`, 'y');

/** Where a key of one word ends that begins with a letter at an offset. */
export function keyWordEnd(text: string, at: number): number {
  return endOf(oneWord, text, at);
}

/** The same of a key of several words, with a space between each and the next. */
export function keyWordsEnd(text: string, at: number): number {
  return endOf(words, text, at);
}

/** Sticky expressions: they are as fast the first time as the thousandth, which loops over characters are not. */
function endOf(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : at;
}

const noMark = /[^:#\n]*/y;

/** Where the next colon, number sign or line break stands; at most the end of the line. */
export function nextMark(text: string, at: number, lineEnd: number): number {
  return Math.min(endOf(noMark, text, at), lineEnd);
}

/** Whether a scalar without quotes may begin here. */
export function isPlainStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isKeyLetter(code) || isDigit(code)) return true;
  if (code === 45) return /[^\s,[\]{}]/.test(text[at + 1] ?? ' ');
  return !/[!&*|>@`%"'#,[\]{}?:=\s]/.test(text[at] ?? ' ');
}
