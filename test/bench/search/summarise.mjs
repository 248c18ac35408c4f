/** From answers to figures: mean reciprocal rank at ten by variant, their average, median and 95th percentile of time. */
export function summarise(answers) {
  const variants = {};
  for (const { query, ids } of answers) {
    variants[query.variant] ??= { count: 0, sum: 0 };
    const entry = variants[query.variant];
    entry.count++;
    const rank = ids.slice(0, 10).findIndex((id) => query.relevant.includes(id));
    if (rank >= 0) entry.sum += 1 / (rank + 1);
  }
  const mrr = Object.fromEntries(Object.entries(variants).map(([name, { count, sum }]) => [name, sum / count]));
  const values = Object.values(mrr);
  const average = values.reduce((sum, value) => sum + value, 0) / values.length;
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  return { mrr, average, medianMs: percentile(times, 0.5), p95Ms: percentile(times, 0.95) };
}

/** The value below which that share of the sorted values lies. */
export function percentile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
