import { measureSimilarity } from '../similarity.mjs';
import { percent, tableOf } from '../tables.mjs';

/** How far the stated similarity can be trusted; fitted on four folds, judged on the fifth. */
export function report(data) {
  const { weights, heldOut, inUse } = measureSimilarity(data);
  const bins = heldOut.bins.toReversed().map(({ from, to, count, mean, right }) => {
    return [`${from.toFixed(1)} to ${to.toFixed(1)}`, String(count), percent(mean), percent(right)];
  });
  const rows = [{ name: 'all', ...heldOut.all }, ...heldOut.byVariant];
  const used = `precision ${percent(inUse.all.precision)}, recall ${percent(inUse.all.recall)}`;
  const fitted = Object.entries(weights).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  return [
    tableOf(['similarity', 'hits', 'mean', 'right'], bins),
    tableOf(
      ['at 0.7', ...rows.map(({ name }) => name)],
      [
        ['precision', ...rows.map(({ precision }) => percent(precision))],
        ['recall', ...rows.map(({ recall }) => percent(recall))],
      ],
    ),
    `With all right pages left out, the best hit reaches 0.7 for ${percent(heldOut.falseAlarms)} of the queries.
With the weights in use, which have seen all folds: ${used}. Fitted on everything: ${fitted.join(', ')}.`,
  ].join('\n\n');
}
