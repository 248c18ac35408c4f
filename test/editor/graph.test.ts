import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, fileIn, open, removeFile, show } from './support/editor.ts';

const panels = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview);

describe('graphs', () => {
  afterEach(closeAll);
  after(() => removeFile('t'));

  it('open beside an entry and a runbook, one panel for each', async () => {
    await show(fileIn('knowledge/cart-pool.yml'));
    assert.equal(await vscode.commands.executeCommand('hansei.showGraph'), true);
    await eventually(
      () => panels().map(({ label }) => label),
      (labels) => labels.join() === 'Connection pool exhausted',
    );
    assert.equal(await vscode.commands.executeCommand('hansei.showGraph', fileIn('knowledge/cart-pool.yml')), true);
    assert.equal(panels().length, 1);
    assert.equal(
      await vscode.commands.executeCommand('hansei.previewRunbook', fileIn('runbooks/cpu_analysis.yml')),
      true,
    );
    await eventually(
      () => panels().length,
      (count) => count === 2,
    );
  });

  it('follow the text, also where it is not saved', async () => {
    const editor = await open(
      't/live.yml',
      'diagnostic_procedure:\n  metadata: { title: Before }\n  step_by_step:\n    1: { description: Look }\n',
    );
    assert.equal(await vscode.commands.executeCommand('hansei.previewRunbook'), true);
    await eventually(
      () => panels().map(({ label }) => label),
      (labels) => labels.includes('Before'),
    );
    const at = editor.document.getText().indexOf('Before');
    const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + 6));
    const change = new vscode.WorkspaceEdit();
    change.replace(editor.document.uri, range, 'After');
    await vscode.workspace.applyEdit(change);
    await eventually(
      () => panels().map(({ label }) => label),
      (labels) => labels.includes('After'),
    );
  });

  it('are nothing for a document that has none', async () => {
    await open('t/notes.md', '# Notes\n');
    assert.equal(await vscode.commands.executeCommand('hansei.previewRunbook'), false);
  });
});
