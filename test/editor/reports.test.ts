import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { postmortem } from './support/documents.ts';
import { closeAll, folder, open, removeFile, replace } from './support/editor.ts';

const textOf = async (uri: vscode.Uri | undefined) => {
  assert.ok(uri, 'a page was shown');
  return (await vscode.workspace.openTextDocument(uri)).getText();
};

describe('reports in the editor', () => {
  afterEach(closeAll);
  after(() => removeFile('t'));

  it('review the active document as it is now, saved or not', async () => {
    const editor = await open('t/reviewed.md', postmortem);
    await replace(editor, '16:45 | Resolved', '13:45 | Resolved');
    const uri = await vscode.commands.executeCommand<vscode.Uri | undefined>('hansei.reviewDocument');
    const text = await textOf(uri);
    assert.equal(uri?.path, '/Review of reviewed.md');
    assert.match(text, /t\/reviewed\.md/);
    assert.match(text, /timeline\/order/);
    assert.doesNotMatch(text, /incidents\//);
  });

  it('say so where nothing of ours is open', async () => {
    await open('t/other.md', '# Notes\n');
    assert.equal(await vscode.commands.executeCommand('hansei.reviewDocument'), undefined);
  });

  it('answer the checklist of good practice from the folder', async () => {
    const uri = await vscode.commands.executeCommand<vscode.Uri | undefined>('hansei.showChecklist');
    const text = await textOf(uri);
    assert.match(text, /^# /);
    assert.match(text, /INC-2026-/);
    assert.ok(uri?.path.includes(folder().path.slice(folder().path.lastIndexOf('/') + 1)));
  });
});
