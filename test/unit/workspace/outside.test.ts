import assert from 'node:assert/strict';
import { kinds } from '../../../src/core/kinds/index.ts';
import { asInstant } from '../../../src/core/time/instant.ts';
import { Workspace } from '../../../src/core/workspace/workspace.ts';

const at = (time: string) => asInstant(Date.parse(time));
const runbook = (verified: string) => `diagnostic_procedure:
  metadata: { title: A, verified: ${verified} }
  step_by_step:
    1: { description: Look }
`;

function workspaceWith(files: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace(kinds);
  for (const [path, text] of Object.entries(files)) workspace.set(path, text);
  workspace.completeNow();
  return workspace;
}

const codes = (workspace: Workspace, path: string) => workspace.problems(path).map(({ code }) => code);

describe('the day, as rules know it', () => {
  it('is unknown until the host tells it: then nothing is stale', () => {
    const workspace = workspaceWith({ 'a.yml': runbook('2020-01-01') });
    assert.deepEqual(codes(workspace, 'a.yml'), []);
    workspace.setNow(at('2026-03-01T12:00:00Z'));
    assert.deepEqual(codes(workspace, 'a.yml'), ['runbook/stale']);
  });

  it('makes only those be checked again who asked for it, and only when it is another day', () => {
    const workspace = workspaceWith({ 'a.yml': runbook('2025-09-02'), 'b.yml': runbook('TBD') });
    workspace.setNow(at('2026-03-01T12:00:00Z'));
    for (const path of workspace.takeUnchecked()) workspace.problems(path);
    workspace.setNow(at('2026-03-01T23:00:00Z'));
    assert.deepEqual(workspace.takeUnchecked(), []);
    assert.deepEqual(codes(workspace, 'a.yml'), []);
    workspace.setNow(at('2026-03-02T00:00:00Z'));
    assert.deepEqual(workspace.takeUnchecked(), ['a.yml']);
    assert.deepEqual(codes(workspace, 'a.yml'), ['runbook/stale']);
  });

  it('is the day of the configured zone', () => {
    const workspace = workspaceWith({ 'a.yml': runbook('2025-09-02') });
    workspace.setNow(at('2026-03-01T15:30:00Z'));
    assert.deepEqual(codes(workspace, 'a.yml'), []);
    workspace.set('hansei.yml', 'timezone: Asia/Tokyo\n');
    assert.deepEqual(codes(workspace, 'a.yml'), ['runbook/stale']);
  });

  for (const [verified, expected] of [
    ['2026-03-01', []],
    ['2026-03-02', []],
    ['2026-03-09', ['runbook/stale']],
    ['2025-09-02', []],
    ['2025-09-01', ['runbook/stale']],
    ['last spring', ['runbook/stale']],
    ['<day>', ['document/placeholder']],
  ] as const) {
    it(`on 2026-03-01, verified ${verified}: ${expected.join(', ') || 'nothing'}`, () => {
      const workspace = workspaceWith({ 'a.yml': runbook(verified) });
      workspace.setNow(at('2026-03-01T12:00:00Z'));
      assert.deepEqual(codes(workspace, 'a.yml'), expected);
    });
  }
});
