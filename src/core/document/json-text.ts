/**
 * True for a text that is JSON, or YAML written like it: what is put into it has to be JSON as well, which YAML reads too.
 * Told by how it begins: all our documents are maps.
 */
export function isJsonText(text: string): boolean {
  return /^\s{0,1000}\{\s{0,1000}["}]/.test(text);
}
