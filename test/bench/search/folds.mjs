/**
 * Queries in folds: those that share a relevant page, directly or through others, come into the same one, so that what
 * is chosen on some folds has never seen a page that the rest asks for.
 * @returns by query the number of its group and of its fold, 0-based
 */
export function foldsOf(queries, count) {
  const groups = groupsOf(queries);
  const sizes = new Map();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const filled = Array.from({ length: count }, () => 0);
  const foldOf = new Map();
  for (const [group, size] of [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    const fold = filled.indexOf(Math.min(...filled));
    filled[fold] += size;
    foldOf.set(group, fold);
  }
  return queries.map((_, i) => ({ group: groups[i], fold: foldOf.get(groups[i]) }));
}

/** By query the number of its group. */
function groupsOf(queries) {
  const parents = new Map();
  const rootOf = (id) => {
    let root = id;
    while (parents.has(root)) root = parents.get(root);
    return root;
  };
  for (const { relevant } of queries) {
    for (const id of relevant) {
      const [from, to] = [rootOf(id), rootOf(relevant[0])];
      if (from !== to) parents.set(from, to);
    }
  }
  const numbers = new Map();
  return queries.map(({ relevant }) => {
    const root = rootOf(relevant[0]);
    if (!numbers.has(root)) numbers.set(root, numbers.size);
    return numbers.get(root);
  });
}
