import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as vscode from 'vscode';
import { codes, eventually, fileIn, folder, removeFile, writeFile } from './support/editor.ts';

const gap =
  'diagnostic_procedure:\n  metadata: { id: task_test, title: T }\n  step_by_step:\n    2: { description: Look }\n';

async function task(name: string): Promise<vscode.Task> {
  const tasks = await vscode.tasks.fetchTasks({ type: 'hansei' });
  const found = tasks.find((candidate) => candidate.name === name);
  assert.ok(found, `“${name}” is among ${tasks.map((candidate) => candidate.name)}`);
  return found;
}

function execution({ execution: found }: vscode.Task): vscode.ProcessExecution {
  assert.ok(found instanceof vscode.ProcessExecution, 'no shell is between');
  return found;
}

describe('tasks', () => {
  before(() => writeFile('t/task.yml', gap));
  after(() => removeFile('t'));

  it('are offered for the folder, without problem matchers: the editor shows the problems itself', async () => {
    const [check, watch] = [await task('check'), await task('watch')];
    assert.deepEqual([check.source, check.problemMatchers, check.isBackground], ['hansei', [], false]);
    assert.deepEqual([watch.problemMatchers, watch.isBackground], [[], true]);
    assert.equal((check.scope as vscode.WorkspaceFolder).uri.toString(), folder().toString());
    assert.ok(execution(watch).args.includes('--watch'));
  });

  it('have the problem matchers where the editor does not', async () => {
    const settings = vscode.workspace.getConfiguration('hansei', folder());
    await settings.update('validation.enable', false, vscode.ConfigurationTarget.Workspace);
    try {
      assert.deepEqual((await task('check')).problemMatchers, ['$hansei']);
      assert.deepEqual((await task('watch')).problemMatchers, ['$hansei-watch']);
    } finally {
      await settings.update('validation.enable', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('run the command line of the extension, whose findings are those of the editor', async () => {
    const { process: program, args, options } = execution(await task('check'));
    const { stdout, status } = spawnSync(program, [...args], {
      cwd: options?.cwd as string,
      env: { ...process.env, ...options?.env },
      encoding: 'utf8',
    });
    assert.equal(status, 1, stdout);
    assert.match(stdout, /^t\/task\.yml:4:5: error: .+ \[runbook\/step-numbering\]$/m);
    await eventually(
      () => codes(fileIn('t/task.yml')),
      (found) => found.length === 1 && found[0] === 'runbook/step-numbering',
    );
  });

  it('end as the command line does when VS Code runs them, and leave each problem once', async function () {
    // The oldest release comes from the registry without the native module that terminals need.
    if (vscode.version.startsWith('1.100.')) this.skip();
    const check = await task('check');
    const ended = new Promise<number | undefined>((resolve) => {
      const listening = vscode.tasks.onDidEndTaskProcess(({ execution: run, exitCode }) => {
        if (run.task.name !== check.name) return;
        listening.dispose();
        resolve(exitCode);
      });
    });
    await vscode.tasks.executeTask(check);
    assert.equal(await ended, 1);
    await eventually(
      () => codes(fileIn('t/task.yml')),
      (found) => found.length === 1 && found[0] === 'runbook/step-numbering',
    );
  });
});
