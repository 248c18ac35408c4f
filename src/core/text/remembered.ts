const most = 2000;
const longest = 500;

/**
 * Remembers what a function of a text gives: while somebody types, all texts but one stay what they were, and documents
 * have many texts in common.
 * @param work depends on the text alone; its result is shared, and must not be changed
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

/** A copy that does not keep the document alive: V8 stores a part of a text as a reference into the whole. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
