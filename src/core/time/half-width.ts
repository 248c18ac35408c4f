const wide = /[\u00a0\u2010-\u2015\u2212\u3000\u301c\uff01-\uff5e]/;
const allWide = /[\u00a0\u2010-\u2015\u2212\u3000\u301c\uff01-\uff5e]/g;

/** The text with full-width characters, dashes and spaces as plain ASCII. Its length stays, so offsets do. */
export function halfWidth(text: string): string {
  return wide.test(text) ? text.replace(allWide, narrow) : text;
}

function narrow(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
  if (code === 0x3000 || code === 0x00a0) return ' ';
  return code === 0x301c ? '~' : '-';
}
