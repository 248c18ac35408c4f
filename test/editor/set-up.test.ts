import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codes, eventually, fileIn, removeFile, writeFile } from './support/editor.ts';

describe('setting up an existing repository', () => {
  let original: string;
  before(async () => {
    original = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileIn('hansei.yml')));
    await removeFile('hansei.yml');
    await writeFile('wiki/on-call.md', '# On call\n\nWho is called when.\n');
  });
  after(async () => {
    await closeAll();
    await writeFile('hansei.yml', original);
    await removeFile('wiki');
  });

  it('writes a configuration that fits what is there, pages that were never opened included', async () => {
    await vscode.commands.executeCommand('hansei.init');
    const editor = await eventually(
      () => vscode.window.activeTextEditor,
      (active) => active?.document.uri.path.endsWith('/hansei.yml') === true,
    );
    const text = editor?.document.getText() ?? '';
    assert.match(text, /# - Incident timeline or postmortem: \d+ \(incidents\/\)/);
    assert.match(text, /timezone: Asia\/Tokyo/);
    assert.match(text, /- wiki\/\*\.md/);
    assert.deepEqual(codes(fileIn('hansei.yml')), []);
  });
});
