import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { NewFolders } from '../../../src/editor/new-folders.ts';

describe('folders that came', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('are looked through once more when nothing has been told of them for a while', () => {
    const looked: string[] = [];
    const folders = new NewFolders((folder) => looked.push(folder));
    folders.came('file:///w/a');
    folders.came('file:///w/ab');
    mock.timers.tick(900);
    folders.told('file:///w/a/1.yml');
    mock.timers.tick(900);
    assert.deepEqual(looked, ['file:///w/ab']);
    mock.timers.tick(100);
    assert.deepEqual(looked, ['file:///w/ab', 'file:///w/a']);
    folders.told('file:///w/a/2.yml');
    mock.timers.tick(5000);
    assert.equal(looked.length, 2);
  });

  it('are forgotten with their workspace', () => {
    const looked: string[] = [];
    const folders = new NewFolders((folder) => looked.push(folder));
    folders.came('file:///w/a');
    folders.dispose();
    mock.timers.tick(5000);
    assert.deepEqual(looked, []);
  });
});
