import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { remembered } from '../../../src/core/text/remembered.ts';

describe('what is remembered of a text', () => {
  it('is worked out once', () => {
    let times = 0;
    const lengthOf = remembered((text) => {
      times++;
      return text.length;
    });
    assert.deepEqual([lengthOf('tail -f log'), lengthOf(['tail', '-f', 'log'].join(' ')), times], [11, 11, 1]);
  });

  it('is forgotten in time, and never kept of long texts', () => {
    let times = 0;
    const count = remembered(() => ++times);
    for (let round = 0; round < 2; round++) for (let each = 0; each < 3000; each++) count(`kubectl logs ${each}`);
    assert.equal(times, 6000);
    count('x'.repeat(501));
    count('x'.repeat(501));
    assert.equal(times, 6002);
  });

  it('does not keep the document that the text is a part of', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const words = remembered((text) => text.split(' '));
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let version = 0; version < 200; version++) {
      const text = `${'a line of a document\n'.repeat(25_000)}kubectl get pods of version ${version}`;
      words(text.slice(text.lastIndexOf('\n') + 1));
    }
    collect();
    const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
    assert.ok(megabytes < 20, `${megabytes.toFixed(0)} MB for 200 short texts of documents of half a megabyte`);
  });
});
