/** What an error says, without the lines that say how it was called. */
export function reasonOf(error: unknown): string {
  return String(error).split('\n', 1)[0] as string;
}
