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
    if (text.length > longest) return work(text);
    const own = detached(text);
    const result = work(own);
    if (known.size >= most) known.clear();
    known.set(own, result);
    return result;
  };
}

/** A copy: for V8 a part of a text is a place in it, so that whoever keeps the part would keep the whole document. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
