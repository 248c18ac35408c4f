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
    const done = vscode.commands.executeCommand('hansei.reviewKnowledge');
    await eventually(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return vscode.window.activeTextEditor?.document.uri.toString();
      },
      (active) => active === fileIn('t/review.yml').toString(),
    );
    await done;
    assert.equal(vscode.window.activeTextEditor?.document.getText(), entry);
  });
});
