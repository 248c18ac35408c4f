import assert from 'node:assert/strict';
import { oneRun } from '../../../src/editor/one-run.ts';

describe('work that never runs twice at a time', () => {
  const turns = async (count: number) => {
    for (let turn = 0; turn < count; turn++) await Promise.resolve();
  };

  it('does everything, whenever it comes', async () => {
    for (let late = 0; late < 12; late++) {
      const waiting = ['a', 'b'];
      const done: string[] = [];
      let running = 0;
      const run = oneRun(
        () => waiting.length > 0,
        async () => {
          running++;
          assert.equal(running, 1);
          await turns(2);
          done.push(waiting.shift() as string);
          running--;
        },
      );
      const first = run();
      await turns(late);
      waiting.push('c');
      await run();
      await first;
      assert.deepEqual(done, ['a', 'b', 'c'], `asked again after ${late} turns`);
    }
  });

  it('runs again after a failure', async () => {
    let count = 0;
    const run = oneRun(
      () => count < 2,
      async () => {
        count++;
        if (count === 1) throw new Error('once');
      },
    );
    await assert.rejects(run());
    await run();
    assert.equal(count, 2);
  });
});
