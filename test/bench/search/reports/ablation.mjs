import { CrossValidation } from '../cross-validation.mjs';
import { share, tableOf, thousandths } from '../tables.mjs';

/** What each part brings on queries that had no part in choosing its setting, most first. */
export function report(data) {
  const validation = new CrossValidation(data);
  const { average, byFold } = validation.inUse();
  const rows = validation.ablation().sort((a, b) => b.gain - a.gain);
  const variants = Object.keys(rows[0].variants);
  const table = tableOf(
    ['part', 'without', 'brings', '±', ...variants],
    rows.map((row) => [
      row.name,
      share(row.without),
      thousandths(row.gain),
      (row.error * 1000).toFixed(1),
      ...variants.map((variant) => thousandths(row.variants[variant]).replace(/\.\d$/, '')),
    ]),
  );
  return `All parts as in use: ${share(average)}; by fold ${byFold.map(share).join(', ')}.\n\n${table}`;
}
