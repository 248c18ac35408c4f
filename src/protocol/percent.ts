/** A share of 0 to 1 as people read it: `87 %`; what is found at all is never shown as nothing. */
export function percentOf(share: number): string {
  const percent = Math.round(share * 100);
  return percent === 0 && share > 0 ? '< 1 %' : `${percent} %`;
}
