import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codes, eventually, extension, fileIn, pause } from './support/editor.ts';

/** What the examples hold already, or do not hold: a new document is told so before it is saved. */
const heldAlready = [
  'rca/repeated-action',
  'rca/unknown-incident',
  'knowledge/duplicate-entry',
  'taxonomy/duplicate-vocabulary',
];

describe('new documents', () => {
  afterEach(closeAll);

  for (const kind of ['timeline', 'rca', 'runbook', 'knowledge', 'taxonomy']) {
    for (const language of ['en', 'ja']) {
      it(`${kind} in ${language} opens as an unsaved document`, async () => {
        const uri = await vscode.commands.executeCommand<vscode.Uri>('hansei.newDocument', kind, language);
        assert.equal(uri.scheme, 'untitled');
        assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
        await pause(50);
        assert.deepEqual(
          codes(uri).filter((code) => !heldAlready.includes(code)),
          [],
        );
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      });
    }
  }

  it('has an id that no document of the workspace has', async () => {
    assert.match(
      new TextDecoder().decode(await vscode.workspace.fs.readFile(fileIn('knowledge/cart-pool.yml'))),
      /id: kb-cart-pool$/m,
    );
    await vscode.commands.executeCommand('hansei.newDocument', 'knowledge', 'en');
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /^ {2}id: kb-cart-pool-2$/m);
    await vscode.commands.executeCommand('hansei.newDocument', 'knowledge', 'en');
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /^ {2}id: kb-cart-pool-3$/m);
  });

  it('setting up a repository never writes over a file', async () => {
    const uri = fileIn('hansei.yml');
    const before = await vscode.workspace.fs.readFile(uri).then(
      (bytes) => new TextDecoder().decode(bytes),
      () => undefined,
    );
    await vscode.commands.executeCommand('hansei.init');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    if (before !== undefined) assert.equal(text, before);
    await eventually(() => extension().exports.isAwake(), Boolean);
    assert.ok(vscode.window.activeTextEditor);
  });
});

describe('the workspace', () => {
  it('is checked whole on request', async () => {
    const { files } = await vscode.commands.executeCommand<{ files: number }>('hansei.checkWorkspace');
    assert.ok(files > 0);
  });
});
