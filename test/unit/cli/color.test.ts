import assert from 'node:assert/strict';
import { paintOf } from '../../../src/cli/color.ts';
import type { Invocation } from '../../../src/cli/command.ts';

describe('colours', () => {
  const isPainted = (terminal: boolean, environment: Readonly<Record<string, string>>) => {
    const invocation = { surroundings: { terminal, environment }, options: {} } as unknown as Invocation;
    return paintOf(invocation).red('x') !== 'x';
  };

  it('are for terminals, but not for one that shows escape sequences as they are', () => {
    assert.ok(isPainted(true, { TERM: 'xterm' }));
    assert.ok(isPainted(true, {}));
    assert.ok(!isPainted(false, { TERM: 'xterm' }));
    assert.ok(!isPainted(true, { TERM: 'dumb' }));
    assert.ok(isPainted(true, { TERM: 'dumb', FORCE_COLOR: '1' }));
  });
});
