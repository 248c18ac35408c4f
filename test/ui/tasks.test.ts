import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startPackaged } from './driver.ts';

const workspace = resolve(__dirname, '../../examples');

describe('a task', () => {
  it('takes nothing away of what the editor shows, though a problem matcher reads it', async () => {
    const driver = await startPackaged({ workspace });
    try {
      const task = {
        label: 'check runbooks',
        type: 'hansei',
        task: 'check',
        args: ['runbooks'],
        problemMatcher: '$hansei',
      };
      mkdirSync(join(driver.workspace, '.vscode'));
      writeFileSync(join(driver.workspace, '.vscode/tasks.json'), JSON.stringify({ version: '2.0.0', tasks: [task] }));
      const known = 'kafka_recovery';
      await driver.openFile('runbooks/queue_analysis.yml');
      await driver.findProblem('inc-2026-007-dns.md', '56 minutes');
      await driver.findProblem(known, known);
      await driver.runTask('check runbooks');
      // The terminal of the task comes before the Problems view, once it is there.
      await driver.until(
        'what the task has found',
        async () => (await (await driver.problemRows(known)).count()) === 2,
      );
      await driver.findProblem('inc-2026-007-dns.md', '56 minutes');
    } finally {
      await driver.stop();
    }
  });

  it('brings the problems of a folder of which nothing has been opened yet', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ui-tasks-'));
    const task = { label: 'check all', type: 'hansei', task: 'check', args: [], problemMatcher: [] };
    mkdirSync(join(folder, '.vscode'));
    writeFileSync(join(folder, '.vscode/tasks.json'), JSON.stringify({ version: '2.0.0', tasks: [task] }));
    writeFileSync(join(folder, 'notes.txt'), 'Nothing of ours.\n');
    writeFileSync(
      join(folder, 'runbook.yml'),
      'diagnostic_procedure:\n  metadata: { id: gap, title: T }\n  step_by_step:\n    2: { description: Look }\n',
    );
    const driver = await startPackaged({ workspace: folder });
    try {
      await driver.openFile('notes.txt');
      await driver.runTask('check all');
      // No matcher reads the task: what is counted is what the editor has found itself.
      await driver.page.locator('[id="status.problems"]').filter({ hasText: '1' }).waitFor();
    } finally {
      await driver.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
