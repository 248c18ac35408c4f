import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { hansei } from '../support/command-line.ts';

const examples = resolve(__dirname, '../../examples');

describe('hansei export', () => {
  it('draws a runbook for Mermaid', () => {
    const { code, out } = hansei(examples, ['export', 'runbooks/cpu_analysis.yml']);
    assert.equal(code, 0);
    assert.match(out, /^flowchart TD\n/);
    assert.match(out, /n2\["1\. Find the busy pods<br>5m"\]/);
    assert.match(out, /\{"the release is less than 2 hours old"\}/);
  });

  it('draws what belongs to an entry, as a picture and as a list', () => {
    assert.match(hansei(examples, ['export', 'knowledge/cart-pool.yml', '--to', 'svg']).out, /^<svg xmlns/);
    const list = hansei(examples, ['export', 'knowledge/cart-pool.yml', '--to', 'markdown', '--lang', 'ja']).out;
    assert.match(list, /- 症状: Connection pool exhausted/);
  });

  for (const [args, message] of [
    [['export', 'hansei.yml'], /nothing to draw/],
    [['export', 'nowhere.yml'], /nowhere/],
    [['export', 'runbooks/cpu_analysis.yml', '--to', 'bash'], /bash/],
  ] as const) {
    it(`refuses ${args.slice(1).join(' ')}`, () => {
      const { code, out, err } = hansei(examples, args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    });
  }
});
