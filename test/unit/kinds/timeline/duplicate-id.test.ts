import assert from 'node:assert/strict';
import { workspaceOf } from '../../../support/fixtures.ts';

const report = (id: string, day = '2026-03-01', kind = 'postmortem') =>
  `---\nkind: ${kind}\nid: ${id}\ntitle: The cart answers 503\ntimezone: Asia/Tokyo\nstarted: ${day} 14:30\n---\n`;

describe('two incidents with one id', () => {
  const duplicates = (workspace: ReturnType<typeof workspaceOf>, path: string) =>
    workspace.problems(path).filter(({ code }) => code === 'timeline/duplicate-id');

  it('are told in both files, each with the place in the other', () => {
    const workspace = workspaceOf({ 'a.md': report('INC-1'), 'b.md': report('INC-1') });
    assert.deepEqual(
      duplicates(workspace, 'a.md').map(({ related = [] }) => related.map(({ file, span }) => [file, span.start])),
      [[['b.md', report('INC-1').indexOf('INC-1')]]],
    );
    assert.equal(duplicates(workspace, 'b.md').length, 1);
  });

  it('follow the other file, when its id, its kind or its day changes and when it goes', () => {
    const workspace = workspaceOf({ 'a.md': report('INC-1'), 'b.md': report('INC-2') });
    const told = () => {
      workspace.takeUnchecked();
      return duplicates(workspace, 'a.md').length;
    };
    assert.equal(told(), 0);
    workspace.set('b.md', report('INC-1'));
    assert.equal(told(), 1, 'another one has its id now');
    workspace.set('b.md', report('INC-1', '2026-03-01', 'timeline'));
    assert.equal(told(), 0, 'the other is its timeline');
    workspace.set('b.md', report('INC-1', '2026-04-01', 'timeline'));
    assert.equal(told(), 1, 'the other began a month later');
    workspace.delete('b.md');
    assert.equal(told(), 0);
  });
});
