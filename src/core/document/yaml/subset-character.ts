export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isKeyLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    code === 95 ||
    (code >= 0x3005 && code <= 0xfefe) ||
    (code >= 0xc0 && code <= 0x1fff)
  );
}

/** A letter, a digit, or one of `-./`. */
export function isKeyPart(code: number): boolean {
  return isKeyLetter(code) || (code >= 45 && code <= 57);
}

/** Whether a scalar without quotes may begin here. */
export function isPlainStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isKeyLetter(code) || isDigit(code)) return true;
  if (code === 45) return /[^\s,[\]{}]/.test(text[at + 1] ?? ' ');
  return !/[!&*|>@`%"'#,[\]{}?:=\s]/.test(text[at] ?? ' ');
}
