import assert from 'node:assert/strict';
import type { Surroundings } from '../../../src/cli/command.ts';
import { progressOn } from '../../../src/cli/progress.ts';

/** What is written to standard error while work is done, a step at each of these times. */
function written(noteTerminal: boolean, ...times: readonly number[]): readonly string[] {
  const notes: string[] = [];
  let now = 0;
  const surroundings = { noteTerminal, note: (text: string) => notes.push(text), now: () => now };
  const progress = progressOn(surroundings as unknown as Surroundings, 'en');
  for (const time of times) {
    now = time;
    progress.show(time / 10, 100);
  }
  progress.end();
  return notes;
}

describe('progress', () => {
  it('is not shown for short work', () => assert.deepEqual(written(true, 10, 100, 299), []));
  it('is not shown where nobody looks', () => assert.deepEqual(written(false, 10, 500, 900), []));
  it('is a bar, drawn not too often, and taken away in the end', () => {
    assert.deepEqual(written(true, 100, 300, 350, 500), [
      `\rChecking ${'█'.repeat(7)}${'░'.repeat(17)} 30 %`,
      `\rChecking ${'█'.repeat(12)}${'░'.repeat(12)} 50 %`,
      `\r${' '.repeat(38)}\r`,
    ]);
  });
});
