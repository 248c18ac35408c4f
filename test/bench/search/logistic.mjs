/**
 * Logistic regression by Newton's method, lightly held towards 0.
 * @param rows { parts: numbers by name, isRight, weight }
 * @returns the weights by name, with a constant
 */
export function fitted(rows) {
  const names = ['constant', ...Object.keys(rows[0].parts)];
  const inputs = rows.map(({ parts }) => Float64Array.from(names, (name) => (name === 'constant' ? 1 : parts[name])));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  let weights = names.map(() => 0);
  for (let round = 0; round < 25; round++) {
    const slope = names.map((name, i) => (name === 'constant' ? 0 : penalty * weights[i]));
    const curve = names.map((_, i) => names.map((_, j) => (i === j ? penalty : 0)));
    rows.forEach(({ isRight, weight }, row) => {
      const input = inputs[row];
      const likelihood = 1 / (1 + Math.exp(-input.reduce((sum, value, i) => sum + value * weights[i], 0)));
      const pull = (weight / total) * (likelihood - (isRight ? 1 : 0));
      const bend = (weight / total) * likelihood * (1 - likelihood);
      for (let i = 0; i < names.length; i++) {
        slope[i] += pull * input[i];
        for (let j = 0; j < names.length; j++) curve[i][j] += bend * input[i] * input[j];
      }
    });
    const step = solved(curve, slope);
    weights = weights.map((weight, i) => weight - step[i]);
  }
  return Object.fromEntries(names.map((name, i) => [name, weights[i]]));
}

const penalty = 2e-4;

/** The solution of a system of linear equations, by elimination. */
function solved(matrix, right) {
  const rows = matrix.map((row, i) => [...row, right[i]]);
  for (let column = 0; column < rows.length; column++) {
    let pivot = column;
    for (let i = column + 1; i < rows.length; i++) {
      if (Math.abs(rows[i][column]) > Math.abs(rows[pivot][column])) pivot = i;
    }
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let i = 0; i < rows.length; i++) {
      if (i === column) continue;
      const factor = rows[i][column] / rows[column][column];
      for (let j = column; j <= rows.length; j++) rows[i][j] -= factor * rows[column][j];
    }
  }
  return rows.map((row, i) => row[rows.length] / row[i]);
}
