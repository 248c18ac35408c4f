/** A Markdown table. */
export function tableOf(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A share with three places and no nought in front. */
export function share(value) {
  return value.toFixed(3).replace(/^0(?=\.)/, '');
}

/** A share as a percentage. */
export function percent(value) {
  return `${(value * 100).toFixed(0)} %`;
}

/** A difference of shares in thousandths, with its sign. */
export function thousandths(value) {
  const rounded = (value * 1000).toFixed(1);
  return value > 0 ? `+${rounded}` : rounded.replace('-', '−');
}
