/**
 * Work that never runs twice at a time: who asks while it runs waits for the same run, which goes on as long as there is
 * something to do, whatever came meanwhile included.
 * @param hasMore whether there is something to do
 * @param work does some of it
 */
export function oneRun(hasMore: () => boolean, work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  const run = async () => {
    await Promise.resolve();
    try {
      while (hasMore()) await work();
    } finally {
      // In the same turn in which there was nothing more: nothing can come in between.
      running = undefined;
    }
  };
  return () => {
    running ??= run();
    return running;
  };
}
