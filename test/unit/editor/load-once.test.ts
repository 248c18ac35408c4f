import assert from 'node:assert/strict';
import { loadOnce } from '../../../src/editor/load-once.ts';

describe('what is loaded once', () => {
  it('is the same for all who ask', async () => {
    let count = 0;
    const core = loadOnce(
      async () => ++count,
      () => assert.fail(),
    );
    assert.equal(core.isLoaded(), false);
    assert.deepEqual(await Promise.all([core.get(), core.get()]), [1, 1]);
    assert.equal(await core.get(), 1);
    assert.equal(core.isLoaded(), true);
  });

  it('is tried again after a failure, which is told once', async () => {
    const told: string[] = [];
    let count = 0;
    const core = loadOnce(
      async () => {
        count++;
        if (count < 3) throw new Error(`failure ${count}`);
        return 'loaded';
      },
      (error) => told.push((error as Error).message),
    );
    await assert.rejects(Promise.all([core.get(), core.get()]), { message: 'failure 1' });
    assert.equal(core.isLoaded(), false);
    await assert.rejects(core.get(), { message: 'failure 2' });
    assert.equal(await core.get(), 'loaded');
    assert.equal(core.isLoaded(), true);
    assert.deepEqual(told, ['failure 1']);
  });
});
