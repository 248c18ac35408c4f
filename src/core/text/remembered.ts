const most = 2000;
const longest = 500;

/**
 * Work on a text that is done once: while somebody types, all texts but one are what they were, and documents share many.
 * @param work depends on the text alone; what it gives is shared, and not to be changed
 */
export function remembered<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    if (text.length > longest) return result;
    if (known.size >= most) known.clear();
    known.set(text, result);
    return result;
  };
}
