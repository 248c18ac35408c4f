import * as vscode from 'vscode';
import { closeAll, findingsBecome, open, removeFile, writeFile } from './support/editor.ts';

/** No alert of the test folder names the page. */
const orphan = 'alerts/orphan-runbook “Cart”';
const page = '# Cart\n\n## Meaning\n\nSlow: ![graph](graph.svg)\n\n## Diagnosis\n\nLook.\n';

describe('relative links', () => {
  afterEach(closeAll);
  after(() => removeFile('t'));

  it('are judged by the disk, and judged again when files of any format come and go', async () => {
    const { document } = await open('t/links/cart.md', page);
    const broken = [orphan, 'runbook/broken-link “graph.svg”'];
    await findingsBecome(document, broken);
    await writeFile('t/links/graph.svg', '<svg/>');
    await findingsBecome(document, [orphan]);
    await removeFile('t/links/graph.svg');
    await findingsBecome(document, broken);
  });

  it('follow a folder that comes with its files', async () => {
    const { document } = await open('t/links/cart.md', page.replace('graph.svg', 'img/graph.svg'));
    await findingsBecome(document, [orphan, 'runbook/broken-link “img/graph.svg”']);
    const other = await writeFile('t/elsewhere/graph.svg', '<svg/>');
    const folder = vscode.Uri.joinPath(other, '..');
    await vscode.workspace.fs.rename(folder, vscode.Uri.joinPath(folder, '../links/img'));
    await findingsBecome(document, [orphan]);
  });
});
