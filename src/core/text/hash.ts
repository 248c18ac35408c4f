/** 16 hexadecimal digits by which a text is known again: two lanes of FNV-1a over UTF-16 units. Not for secrets. */
export function hashOf(text: string): string {
  let first = 0x811c9dc5;
  let second = 0xc59d1c81;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ (unit + at), 0x01000193);
  }
  return hexOf(first) + hexOf(second);
}

function hexOf(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0');
}
