/** The words of a command that are no flags: its verbs, names and files. */
export function operands(words: readonly string[]): readonly string[] {
  return words.filter((word) => !word.startsWith('-'));
}
