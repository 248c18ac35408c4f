import { CrossValidation } from '../cross-validation.mjs';
import { share } from '../tables.mjs';

/** How much of the figures is owed to settings that were chosen with all queries in view. */
export function report(data) {
  const validation = new CrossValidation(data);
  const { average } = validation.inUse();
  const { nothing, tuned } = validation.tunedFromNothing((fold) => console.error(`fold ${fold + 1} is tuned`));
  return [
    `Every part off: ${share(nothing)}.`,
    `Every part set by four folds, scored on the fifth: ${share(tuned)}.`,
    `The settings in use, which have seen all folds: ${share(average)}.`,
  ].join('\n');
}
