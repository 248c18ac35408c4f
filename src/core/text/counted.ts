/**
 * A count with its English noun: `1 row`, `2 rows`.
 * @param count a number, or one as it is shown
 * @param many where it is not `one` with an s
 */
export function counted(count: number | string, one: string, many = `${one}s`): string {
  return `${count} ${String(count) === '1' ? one : many}`;
}
