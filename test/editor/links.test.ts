import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findingsBecome, open, removeFile, writeFile } from './support/editor.ts';

/** No alert of the test folder names the page. */
const orphan = 'alerts/orphan-runbook “Cart”';
const page = '# Cart\n\n## Meaning\n\nSlow: ![graph](graph.svg)\n\n## Diagnosis\n\nLook.\n';

describe('relative links', () => {
  afterEach(closeAll);
  after(() => removeFile('t'));

  it('are judged by the disk, and judged again when files of any format come and go', async () => {
    // In a folder that has been watched from the start.
    const { document } = await open('pages/t-cart.md', page);
    const broken = [orphan, 'runbook/broken-link “graph.svg”'];
    try {
      await findingsBecome(document, broken);
      await writeFile('pages/graph.svg', '<svg/>');
      await findingsBecome(document, [orphan]);
      await removeFile('pages/graph.svg');
      await findingsBecome(document, broken);
    } finally {
      await removeFile('pages/t-cart.md');
    }
  });

  it('follow at once what the editor makes and deletes itself, in a folder that is new', async () => {
    const { document } = await open('t/links/cart.md', page);
    const broken = [orphan, 'runbook/broken-link “graph.svg”'];
    await findingsBecome(document, broken);
    const graph = vscode.Uri.joinPath(document.uri, '../graph.svg');
    const create = new vscode.WorkspaceEdit();
    create.createFile(graph);
    assert.ok(await vscode.workspace.applyEdit(create));
    await findingsBecome(document, [orphan]);
    const remove = new vscode.WorkspaceEdit();
    remove.deleteFile(graph);
    assert.ok(await vscode.workspace.applyEdit(remove));
    await findingsBecome(document, broken);
  });

  it('follow a folder that comes with its files', async () => {
    const { document } = await open('t/links/cart.md', page.replace('graph.svg', 'img/graph.svg'));
    await findingsBecome(document, [orphan, 'runbook/broken-link “img/graph.svg”']);
    const other = await writeFile('t/elsewhere/graph.svg', '<svg/>');
    const folder = vscode.Uri.joinPath(other, '..');
    const move = new vscode.WorkspaceEdit();
    move.renameFile(folder, vscode.Uri.joinPath(folder, '../links/img'));
    assert.ok(await vscode.workspace.applyEdit(move));
    await findingsBecome(document, [orphan]);
  });
});
