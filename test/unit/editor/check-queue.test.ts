import assert from 'node:assert/strict';
import { CheckQueue } from '../../../src/editor/check-queue.ts';

describe('the queue of paths to check', () => {
  it('asks for each once, in the order in which they came, and for what comes meanwhile', async () => {
    const asked: string[] = [];
    const queue: CheckQueue = new CheckQueue((path) => {
      asked.push(path);
      if (path === 'b') queue.add(['c']);
    });
    queue.add(['b', 'a']);
    queue.add(['a', 'b']);
    await queue.run();
    assert.deepEqual(asked, ['b', 'a', 'c']);
  });

  it('asks for nothing once it is disposed', async () => {
    const asked: string[] = [];
    const queue = new CheckQueue((path) => asked.push(path));
    queue.add(['a']);
    queue.dispose();
    await queue.run();
    assert.deepEqual(asked, []);
  });
});
