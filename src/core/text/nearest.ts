/**
 * The word that a misspelt one most likely means.
 * @returns the nearest candidate, or undefined when none is near: more than a third of the letters differ.
 */
export function nearestWord(word: string, candidates: readonly string[]): string | undefined {
  const folded = fold(word);
  let best: string | undefined;
  let least = Math.floor(Math.max(3, folded.length) / 3) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(folded, fold(candidate), least);
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** Edits (insert, delete, replace, swap neighbours) from one word to the other; `limit` when they are that many or more. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    // It never becomes less: most words are told apart by their first letters.
    if (least >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return Math.min(limit, at(last, b.length));
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

function fold(word: string): string {
  return word.slice(0, 100).normalize('NFKC').toLowerCase().replace(/[-\s]/g, '_');
}
