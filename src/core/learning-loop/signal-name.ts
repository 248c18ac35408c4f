/** A name as signals, metrics and services are compared: `CartErrors`, `cart errors` and `cart-errors` are `cart_errors`. */
export function signalName(text: string): string {
  return text
    .slice(0, 1000)
    .normalize('NFKC')
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
}

/** True when a name occurs in a text as whole words; both as `signalName` gives them. */
export function hasWords(text: string, name: string): boolean {
  return name !== '' && `_${text}_`.includes(`_${name}_`);
}
