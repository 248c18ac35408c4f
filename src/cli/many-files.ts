import { setFlagsFromString } from 'node:v8';

/** From so many files on, what the engine learns of the first ones is worth waiting for. */
const many = 100;

/** Later engines compile in more steps, and do not know the flag. */
const lastEngineWithFlag = 11;

/**
 * Makes V8 look on for longer before it compiles a function for good. The readers and rules meet documents of several
 * kinds: compiled after the first few, they are thrown away and compiled anew each time that something new comes along.
 * A sixth of the time of a check of 1,000 files.
 */
export function expectFiles(count: number): void {
  const engine = Number.parseInt(process.versions.v8, 10);
  if (count >= many && engine <= lastEngineWithFlag) setFlagsFromString('--interrupt-budget=250000');
}
