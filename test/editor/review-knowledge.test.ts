import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, fileIn, removeFile, writeFile } from './support/editor.ts';

const entry = `knowledge_entry:
  id: kb-review
  title: Nothing helps yet
  symptom: { description: The page stays white }
  reviewed: 2026-01-01
`;

describe('the knowledge base is reviewed', () => {
  afterEach(closeAll);
  after(() => removeFile('t'));

  it('from a list, most pressing first; the chosen entry opens', async () => {
    const uri = await writeFile('t/review.yml', entry);
    await eventually(
      () => vscode.languages.getDiagnostics(uri),
      (found) => found.length > 0,
    );
    let list: Thenable<unknown> | undefined;
    await eventually(
      async () => {
        // Taken before its rows are there, the list closes with nothing chosen: it is opened again.
        list ??= vscode.commands.executeCommand('hansei.reviewKnowledge').then(() => {
          list = undefined;
        });
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return vscode.window.activeTextEditor?.document.uri.toString();
      },
      (active) => active === fileIn('t/review.yml').toString(),
    );
    await list;
    assert.equal(vscode.window.activeTextEditor?.document.getText(), entry);
  });
});
