/** From so many files on, what the engine learns of the first ones is worth waiting for. */
const many = 100;
/** From so many on, what is kept of them outweighs what the engine spares. */
const veryMany = 3000;

/** Later engines compile in more steps, and do not know the flag. */
const lastEngineWithBudget = 11;

/** Flags of the engine, and what takes them back. */
const longBudget = { set: '--interrupt-budget=130000', plain: '--interrupt-budget=67584' };
const littleRoom = {
  set: '--semi-space-growth-factor=1 --no-parallel-scavenge',
  plain: '--semi-space-growth-factor=2 --parallel-scavenge',
};

let flags: readonly { readonly set: string; readonly plain: string }[] = [];

/**
 * Makes V8 look on for twice as long before it compiles a function for good. The readers and rules meet documents of
 * several kinds: compiled after the first few, they are thrown away and compiled anew each time that something new comes
 * along. A fourth of the processor time of a check of 1,000 files, and some of its time; a longer look spares more of the
 * one and takes more of the other. Nearly all that is made of a file is let go at once, too: room for young
 * objects that does not grow costs 3 % of the time of 1,000 files, and spares a sixth of the memory. To wake threads for
 * so little room takes longer than to clear it: 2 %.
 */
export function expectFiles(count: number): void {
  if (count < many) return;
  const hasBudget = Number.parseInt(process.versions.v8, 10) <= lastEngineWithBudget;
  flags = [...(hasBudget ? [longBudget] : []), ...(count < veryMany ? [littleRoom] : [])];
  for (const { set } of flags) setFlags(set);
}

/** Runs something under the flags that the engine begins with. @returns what that gives */
export function underPlainFlags<T>(run: () => T): T {
  for (const { plain } of flags) setFlags(plain);
  try {
    return run();
  } finally {
    for (const { set } of flags) setFlags(set);
  }
}

function setFlags(words: string): void {
  // It takes a millisecond to load, which few files do without.
  process.getBuiltinModule?.('node:v8').setFlagsFromString(words);
}
