/** So many candidates are compared letter by letter. */
const mostCompared = 500;
/** Letters by which words begin or end alike: a slip is seldom at both ends. */
const end = 4;

/**
 * The word that a misspelt one most likely means.
 * @param except candidates that cannot be meant
 * @returns the nearest candidate, or undefined when none is near: more than a third of the letters differ. Among many
 *   candidates only those are near that begin or end alike
 */
export function nearestWord(
  word: string,
  candidates: readonly string[],
  except: readonly string[] = [],
): string | undefined {
  const folded = fold(word);
  let best: string | undefined;
  let least = Math.floor(Math.max(3, folded.length) / 3) + 1;
  const compared = candidates.length > mostCompared ? alike(word, candidates, least) : candidates;
  for (const candidate of compared) {
    if (except.includes(candidate)) continue;
    const distance = editDistance(folded, fold(candidate), least);
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/**
 * Thousands of documents may each have a word that none of thousands of names is: to compare all with all takes minutes.
 * @returns nothing where too many are alike
 */
function alike(word: string, candidates: readonly string[], limit: number): readonly string[] {
  const [first, last] = [word.slice(0, end), word.slice(-end)];
  const found: string[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= limit) continue;
    if (!candidate.startsWith(first) && !candidate.endsWith(last)) continue;
    if (found.length === mostCompared) return [];
    found.push(candidate);
  }
  return found;
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
