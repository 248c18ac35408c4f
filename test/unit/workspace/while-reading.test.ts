import assert from 'node:assert/strict';
import { kinds } from '../../../src/core/kinds/index.ts';
import { Workspace } from '../../../src/core/workspace/workspace.ts';

const runbook = (title: string) => `diagnostic_procedure:\n  metadata: { title: ${title} }\n  step_by_step:\n`;

describe('a workspace whose files are being read', () => {
  const workspace = new Workspace(kinds);
  const procedures = () => [...workspace.repository.names('procedure')];
  before(() => {
    workspace.set('cart.yml', runbook('Cart'));
    workspace.set('search.yml', runbook('Search'));
  });

  it('knows the names of what has been read: who types does not wait for the rest', () => {
    assert.deepEqual(procedures(), []);
    workspace.readNext();
    assert.deepEqual(procedures(), ['cart']);
  });

  it('knows all of them once it is complete', () => {
    workspace.completeNow();
    assert.deepEqual(procedures(), ['cart', 'search']);
  });

  it('knows those that are left when the configuration changes and all is read anew', () => {
    workspace.complete = false;
    workspace.set('hansei.yml', 'exclude: [cart.yml]\n');
    assert.deepEqual(procedures(), []);
    workspace.completeNow();
    assert.deepEqual(procedures(), ['search']);
  });
});
