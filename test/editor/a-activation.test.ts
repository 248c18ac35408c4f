import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { foreignYaml, runbook } from './support/documents.ts';
import {
  closeAll,
  codes,
  diagnosticsOf,
  eventually,
  extension,
  fileIn,
  lenses,
  open,
  pause,
  removeFile,
} from './support/editor.ts';

/** Without a configuration of ours in the folder, nothing has woken the extension yet. */
async function isEmptyFolder(): Promise<boolean> {
  return vscode.workspace.fs.stat(fileIn('hansei.yml')).then(
    () => false,
    () => true,
  );
}

describe('activation', () => {
  after(closeAll);

  it('takes a moment only', async () => {
    const wasActive = extension().isActive;
    const begun = performance.now();
    await extension().activate();
    const time = performance.now() - begun;
    if (!wasActive) console.log(`activation: ${time.toFixed(1)} ms`);
    // What is far from a moment on any machine: `npm run bench:editor` has the figure.
    assert.ok(time < 3000, `${time} ms`);
  });

  it('leaves a YAML file of somebody else alone', async () => {
    const { document } = await open('elsewhere/compose.yml', foreignYaml);
    await extension().activate();
    await pause(300);
    assert.deepEqual(codes(document.uri), []);
    assert.deepEqual(await lenses(document), []);
    const symbols = await vscode.commands.executeCommand<unknown>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.ok(symbols === undefined || (symbols as readonly unknown[]).length === 0);
    if (await isEmptyFolder()) assert.equal(extension().exports.isAwake(), false);
    await removeFile('elsewhere');
  });

  it('leaves broken YAML of somebody else to others', async () => {
    const { document } = await open('elsewhere/broken.yml', 'services: [web\n  - : :\n');
    await pause(300);
    assert.deepEqual(diagnosticsOf(document.uri), []);
    await removeFile('elsewhere');
  });

  it('wakes when a document becomes one of ours while it is typed', async () => {
    const { document } = await open('new-runbook.yml', '# nothing yet\n');
    const change = new vscode.WorkspaceEdit();
    change.insert(document.uri, new vscode.Position(1, 0), runbook.replace('category: performance', 'category: 7'));
    assert.ok(await vscode.workspace.applyEdit(change));
    await eventually(
      () => codes(document.uri),
      (found) => found.length > 0,
    );
    assert.ok(extension().exports.isAwake());
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
    await removeFile('new-runbook.yml');
    await eventually(
      () => codes(fileIn('new-runbook.yml')),
      (found) => found.length === 0,
    );
  });

  it('registers every command of its manifest', async () => {
    const commands = await vscode.commands.getCommands(true);
    const contributed: readonly { command: string }[] = extension().packageJSON.contributes.commands;
    assert.deepEqual(
      contributed.map(({ command }) => command).filter((command) => !commands.includes(command)),
      [],
    );
  });
});
