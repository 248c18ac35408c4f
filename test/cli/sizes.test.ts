import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const kilobytes = (path: string) => statSync(join(root, path)).size / 1024;

describe('what is shipped', () => {
  const limits: readonly (readonly [string, number])[] = [
    ['dist/extension.js', 80],
    ['dist/cli.js', 80],
    ['dist/web/extension.js', 1024],
    ['hansei.vsix', 800],
  ];
  for (const [path, most] of limits) {
    it(`${path} has at most ${most} KB`, () => {
      assert.ok(kilobytes(path) <= most, `${kilobytes(path).toFixed(0)} KB`);
    });
  }

  it('leaves out what rules say for their pages', () => {
    const web = readFileSync(join(root, 'dist/web/extension.js'), 'utf8');
    assert.ok(web.includes('runbook/unknown-procedure'));
    assert.ok(!web.includes('The branch is needed exactly when it leads nowhere'));
  });
});
