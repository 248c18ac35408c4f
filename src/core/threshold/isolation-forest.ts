/** A tree node: a cut, or a leaf with how many samples it holds. */
type Node =
  | { readonly cut: number; readonly feature: number; readonly low: Node; readonly high: Node }
  | { readonly size: number };

const trees = 100;
const subsample = 256;

/**
 * How easily each point can be told from the others, 0 to 1; about 0.5 is ordinary, near 1 is an anomaly (Liu, Ting, Zhou,
 * "Isolation Forest", 2008). The same points give the same scores.
 * @param points features of each sample, all of one length
 */
export function isolationScores(points: readonly (readonly number[])[]): readonly number[] {
  const size = Math.min(subsample, points.length);
  if (size < 2) return points.map(() => 0.5);
  const random = generator(points.length);
  const limit = Math.ceil(Math.log2(size));
  const forest = Array.from({ length: trees }, () => grow(draw(points, size, random), 0, limit, random));
  const usual = averagePath(size);
  return points.map((point) => {
    const length = forest.reduce((sum, tree) => sum + pathLength(tree, point, 0), 0) / trees;
    return 2 ** (-length / usual);
  });
}

function grow(points: readonly (readonly number[])[], depth: number, limit: number, random: () => number): Node {
  const features = points[0]?.length ?? 0;
  if (depth >= limit || points.length <= 1) return { size: points.length };
  const feature = Math.floor(random() * features);
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const point of points) {
    const value = point[feature] as number;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  if (least === most) return { size: points.length };
  const cut = least + random() * (most - least);
  return {
    cut,
    feature,
    low: grow(
      points.filter((point) => (point[feature] as number) < cut),
      depth + 1,
      limit,
      random,
    ),
    high: grow(
      points.filter((point) => (point[feature] as number) >= cut),
      depth + 1,
      limit,
      random,
    ),
  };
}

function pathLength(node: Node, point: readonly number[], depth: number): number {
  if ('size' in node) return depth + averagePath(node.size);
  return pathLength((point[node.feature] as number) < node.cut ? node.low : node.high, point, depth + 1);
}

/** The mean path of an unsuccessful search in a binary tree of n leaves. */
function averagePath(n: number): number {
  return n <= 1 ? 0 : 2 * (Math.log(n - 1) + 0.5772156649) - (2 * (n - 1)) / n;
}

function draw<T>(items: readonly T[], count: number, random: () => number): readonly T[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, () => items[Math.floor(random() * items.length)] as T);
}

/** Mulberry32, so that nothing depends on chance. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
