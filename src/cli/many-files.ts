/** From so many files on, the flags pay. */
const many = 100;
/** From so many on, memory that does not grow costs more time than it saves. */
const veryMany = 3000;

/** Later engines compile in more steps, and do not know the flag. */
const lastEngineWithFlag = 11;

/**
 * Sets V8 up for a check of many files. Measured on 1,000:
 * - It optimises a function later (a sixth of the time): readers and rules meet documents of several kinds, and a function
 *   that was optimised for the first few is thrown away and optimised anew when another kind comes along.
 * - The space for young objects does not grow (a sixth of the memory, for 3 % of the time), as nearly all that is made of a
 *   file is garbage at once; and it is cleared by one thread (2 % of the time), as it is too small for several.
 */
export function expectFiles(count: number): void {
  if (count < many) return;
  // It takes a millisecond to load, which few files do without.
  const engine = process.getBuiltinModule?.('node:v8');
  if (Number.parseInt(process.versions.v8, 10) <= lastEngineWithFlag)
    engine?.setFlagsFromString('--interrupt-budget=500000');
  if (count < veryMany) engine?.setFlagsFromString('--semi-space-growth-factor=1 --no-parallel-scavenge');
}
