import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { postmortem } from './support/documents.ts';
import { closeAll, codes, eventually, fileIn, findingsBecome, open, removeFile } from './support/editor.ts';

const made: vscode.Uri[] = [];
const promote = async (link: boolean) => {
  const uri = await vscode.commands.executeCommand<vscode.Uri | undefined>('hansei.promoteIncident', link);
  if (uri !== undefined) made.push(uri);
  return uri;
};
const entries = async () => (await vscode.workspace.fs.readDirectory(fileIn('knowledge'))).map(([name]) => name);
const exists = (uri: vscode.Uri) =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

describe('a knowledge entry from an incident', () => {
  afterEach(async () => {
    await closeAll();
    for (const uri of made.splice(0)) await vscode.workspace.fs.delete(uri);
    await removeFile('t');
  });

  it('is a new file, opened, with a link from the incident', async () => {
    const { document } = await open('t/promote.md', postmortem);
    await findingsBecome(document, []);
    const uri = await promote(true);
    assert.ok(uri !== undefined);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /knowledge_entry:\n {2}id: /);
    assert.match(document.getText(), /knowledge: \[[^\]]+\]/);
    await eventually(
      () => codes(uri),
      (found) => found.length > 0 && found.every((code) => code === 'document/placeholder'),
    );
  });

  it('is never written over a file that is there, and leaves the incident alone when it should', async () => {
    const { document } = await open('t/promote.md', postmortem);
    await findingsBecome(document, []);
    const first = await promote(false);
    assert.ok(first !== undefined && (await exists(first)));
    await vscode.window.showTextDocument(document);
    const second = await promote(false);
    assert.ok(second !== undefined);
    assert.notEqual(second.toString(), first.toString());
    assert.equal(document.getText(), postmortem);
  });

  it('is not made from something else', async () => {
    const before = await entries();
    await open('t/other.md', '# Nothing of ours\n');
    assert.equal(await promote(true), undefined);
    assert.deepEqual(await entries(), before);
  });
});
