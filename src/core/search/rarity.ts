/** ln(1 + (N − n + ½) / (n + ½)), as in BM25. */
export function rarityOf(documentCount: number, size: number): number {
  return Math.log(1 + Math.max(0, size - documentCount + 0.5) / (documentCount + 0.5));
}
