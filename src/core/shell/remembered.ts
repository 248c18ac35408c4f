const most = 2000;

/**
 * A look at the text of a command that is taken once: while somebody types, all commands but one are what they were.
 * @param look depends on the text alone
 */
export function remembered(look: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const answer = look(text);
    known.set(text, answer);
    return answer;
  };
}
