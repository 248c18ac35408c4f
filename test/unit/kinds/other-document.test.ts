import assert from 'node:assert/strict';
import { workspaceOf } from '../../support/fixtures.ts';

describe('a root key that other programs use too', () => {
  for (const [text, isOurs] of [
    ['maintenance: true\n', false],
    ['maintenance: { enabled: true }\nimage: shop\n', false],
    ['maintenance:\nimage: shop\n', false],
    ['image: shop\nmaintenance: [a\n', false],
    ['- maintenance\n', false],
    ['maintenance:\n', true],
    ['maintenance: { task: [] }\n', true],
    ['maintenance: { tasks: [] }\nimage: shop\n', true],
    ['health_check: { path: /health }\nport: 80\n', false],
    ['health_check: { checks: [] }\n', true],
  ] as const)
    it(`${JSON.stringify(text)} is ${isOurs ? '' : 'not '}ours`, () =>
      assert.equal(workspaceOf({ 'a.yml': text }).isOurs('a.yml'), isOurs));
});
