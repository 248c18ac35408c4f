import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, fileIn, show } from './support/editor.ts';

describe('the search as a panel', () => {
  afterEach(closeAll);

  const panels = () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('hansei.searchPanel'));
  const open = (query?: string) => vscode.commands.executeCommand('hansei.openSearchPanel', query);
  const shown = (expected: string) =>
    eventually(
      () => panels().map(({ label, isActive }) => `${label} ${isActive}`),
      (found) => found.join() === expected,
    );

  it('is one panel, which comes back to the front', async () => {
    await show(fileIn('hansei.yml'));
    await open();
    await shown('Search by symptom true');
    await vscode.window.showTextDocument(fileIn('hansei.yml'), { viewColumn: vscode.ViewColumn.Two });
    await shown('Search by symptom false');
    await open('pool exhausted');
    await shown('Search by symptom true');
    const [panel] = panels();
    assert.ok(panel);
    await vscode.window.tabGroups.close(panel);
    await open();
    await shown('Search by symptom true');
  });
});
