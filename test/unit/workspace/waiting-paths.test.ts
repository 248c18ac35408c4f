import assert from 'node:assert/strict';
import fc from 'fast-check';
import { WaitingPaths } from '../../../src/core/workspace/waiting-paths.ts';

describe('paths that wait to be read', () => {
  it('come in their order, each once, whatever comes and goes meanwhile', () => {
    const step = fc.tuple(fc.constantFrom('add', 'add', 'delete', 'take'), fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const paths = new WaitingPaths();
        let expected: string[] = [];
        const take = () => {
          const path = paths.next();
          assert.equal(path, expected[0]);
          if (path !== undefined) paths.delete(path);
          expected = expected.slice(1);
        };
        for (const [kind, path] of steps) {
          if (kind === 'take') take();
          else if (kind === 'delete') {
            paths.delete(path);
            expected = expected.filter((other) => other !== path);
          } else {
            paths.add(path);
            if (!expected.includes(path)) expected.push(path);
          }
          assert.equal(paths.has(path), expected.includes(path));
        }
        while (expected.length > 0) take();
        assert.equal(paths.next(), undefined);
      }),
      { numRuns: 2000 },
    );
  });
});
