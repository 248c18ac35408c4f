import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileIn, open, removeFile, writeFile } from './support/editor.ts';

const report = `---
kind: rca
id: RCA-T-1
---

# Why

## Action items

| Action | Owner | Due | Evidence | Status |
| --- | --- | --- | --- | --- |
| Pin the library | @sato | 2026-01-10 | | open |
| Alert on the pool | @mori | 2026-02-10 | | open |

## 改善アクション

- [ ] 監視を追加する（担当: 佐藤、期限: 2026-03-20）
`;

const alerts = 'groups:\n  - name: g\n    rules:\n      - { alert: TestPoolFull, expr: x }\n';

describe('action items', () => {
  let uri: vscode.Uri;
  beforeEach(async () => {
    await writeFile('t/action-alerts.yml', alerts);
    uri = await writeFile('t/actions.md', report);
  });
  afterEach(closeAll);
  after(() => removeFile('t'));

  const node = (text: string, line = text) => ({
    type: 'item',
    uri,
    item: { text, file: 't/actions.md', state: 'open', span: { start: report.indexOf(line), end: 0 } },
  });
  const finish = (text: string, proof: string) =>
    vscode.commands.executeCommand('hansei.markActionDone', node(text), proof);
  const written = async () => (await vscode.workspace.openTextDocument(uri)).getText();

  it('are marked as done with their proof by one change that can be undone', async () => {
    const { document } = await open('t/actions.md', report);
    assert.equal(await finish('Pin the library', 'https://x.example/pull/7'), true);
    assert.match(
      document.getText(),
      /^\| Pin the library \| @sato \| 2026-01-10 \| https:\/\/x\.example\/pull\/7 \| done \|$/m,
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), report);
  });

  it('in a Japanese list, also in a document that is not open', async () => {
    assert.equal(await finish('監視を追加する', 't/action-alerts.yml'), true);
    assert.match(
      await written(),
      /^- \[x\] 監視を追加する（担当: 佐藤、期限: 2026-03-20、証跡: t\/action-alerts\.yml）$/m,
    );
    await vscode.commands.executeCommand('undo');
  });

  it('are found where somebody has moved them meanwhile', async () => {
    const editor = await open('t/actions.md', report);
    await editor.edit((builder) => builder.insert(new vscode.Position(5, 0), 'A new paragraph.\n\n'));
    assert.equal(await finish('Alert on the pool', 'abc1234'), true);
    assert.match(editor.document.getText(), /\| Alert on the pool \| @mori \| 2026-02-10 \| abc1234 \| done \|/);
  });

  it('stay open without a proof that is there', async () => {
    for (const proof of ['trust me', 't/gone.json', 'NoSuchAlert', ''])
      assert.equal(await finish('Pin the library', proof), false, proof);
    assert.equal(await finish('No such action', 'abc1234'), false);
    assert.equal(await written(), report);
  });

  it('are linked to by their line', async () => {
    await open('t/actions.md', report);
    await vscode.commands.executeCommand('hansei.copyActionLink', node('Pin the library'));
    assert.equal(await vscode.env.clipboard.readText(), 't/actions.md#L12');
    const { item, ...place } = node('Pin the library');
    await vscode.commands.executeCommand('hansei.copyActionLink', {
      ...place,
      item: { ...item, file: '障害 (1)#2.md' },
    });
    assert.equal(await vscode.env.clipboard.readText(), '障害%20%281%29%232.md#L12');
  });

  it('are opened at their line', async () => {
    await vscode.commands.executeCommand('hansei.openActionItem', node('Alert on the pool'));
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 12);
  });

  it('are told of in a word where their document has just gone', async () => {
    const gone = { ...node('Alert on the pool'), uri: fileIn('t/gone.md') };
    assert.equal(await vscode.commands.executeCommand('hansei.openActionItem', gone), undefined);
    const proof = 'https://x.example/pull/7';
    assert.equal(await vscode.commands.executeCommand('hansei.markActionDone', gone, proof), false);
  });
});
