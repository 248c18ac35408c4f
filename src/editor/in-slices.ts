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

/** Does something with each of a list, giving way in between. */
export function eachInSlices<Entry>(entries: readonly Entry[], take: (entry: Entry) => void): Promise<void> {
  let next = 0;
  return inSlices(() => {
    if (next < entries.length) take(entries[next] as Entry);
    return ++next < entries.length;
  });
}

/** Lets everything else that waits in the extension host have its turn. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Takes all steps of a work, giving way in between, and gives what it came to. */
export async function lastInSlices<Result>(steps: Generator<void, Result>): Promise<Result> {
  let step = steps.next();
  await inSlices(() => {
    if (step.done !== true) step = steps.next();
    return step.done !== true;
  });
  return (step as IteratorReturnResult<Result>).value;
}
