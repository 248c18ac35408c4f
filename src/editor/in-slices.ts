/** The longest time that the extension host is kept busy at a stretch, in milliseconds. */
const longestSlice = 8;

/** Takes steps until one returns false, giving way to everything else in between. */
export async function inSlices(step: () => boolean): Promise<void> {
  for (;;) {
    const end = performance.now() + longestSlice;
    do {
      if (!step()) return;
    } while (performance.now() < end);
    await giveWay();
  }
}

export function giveWay(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
