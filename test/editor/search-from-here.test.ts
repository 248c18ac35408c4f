import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { rememberEditor } from '../../src/editor/features/search/result-links.ts';
import { closeAll, eventually, fileIn, open, rangeOf, removeFile, show } from './support/editor.ts';

const run = (command: string, ...input: readonly unknown[]) => vscode.commands.executeCommand(command, ...input);

describe('search from where one stands', () => {
  afterEach(async () => {
    await run('workbench.action.closeQuickOpen');
    await closeAll();
  });
  after(() => removeFile('t'));

  it('takes the selected text', async () => {
    const editor = await open('t/notes.md', 'seen:\nno connection could\n  be obtained\n');
    // An editor that still opens may put its own selection back.
    const searchWith = async (selection: vscode.Selection) => {
      editor.selection = selection;
      return (await run('hansei.searchSelection')) ?? '';
    };
    await eventually(
      () => searchWith(new vscode.Selection(1, 0, 2, 13)),
      (query) => query === 'no connection could be obtained',
    );
    await run('workbench.action.closeQuickOpen');
    await eventually(
      () => searchWith(new vscode.Selection(0, 0, 0, 0)),
      (query) => query === '',
    );
  });

  const clipboards: readonly [what: string, text: string, query: string | undefined][] = [
    [
      'an alert',
      JSON.stringify({ alerts: [{ labels: { alertname: 'CartErrors' }, annotations: { summary: '503' } }] }),
      'CartErrors 503',
    ],
    ['text', 'pod is\ncrash looping', 'pod is crash looping'],
    ['broken JSON', '{"alerts": [', '{"alerts": ['],
    ['nothing', '', undefined],
  ];
  for (const [what, text, query] of clipboards) {
    it(`takes ${what} from the clipboard`, async () => {
      const before = await vscode.env.clipboard.readText();
      await vscode.env.clipboard.writeText(text);
      try {
        assert.equal(await run('hansei.searchClipboard'), query);
      } finally {
        await vscode.env.clipboard.writeText(before);
      }
    });
  }

  it('takes the open incident', async () => {
    await show(fileIn('incidents/inc-2026-003-cart-pool.md'));
    const query = String(await run('hansei.searchIncident'));
    assert.match(query, /CartErrors/);
    assert.ok(query.length <= 2000);
    await open('t/notes.md', '# Notes\n');
    assert.equal(await run('hansei.searchIncident'), undefined);
  });
});

describe('a result as a link', () => {
  afterEach(closeAll);
  after(() => removeFile('t'));

  it('is inserted at the cursor, relative to the document, by one change', async () => {
    const text = '# Notes\n\nSee  for more.\n';
    const editor = await open('t/deep/notes.md', text);
    const { start } = rangeOf(editor.document, ' for more');
    editor.selection = new vscode.Selection(start, start);
    await run('hansei.searchSymptom', { query: 'no connection could be obtained', enter: 'link' });
    await eventually(
      async () => {
        await run('workbench.action.acceptSelectedQuickOpenItem');
        return editor.document.getText();
      },
      (now) => now !== text,
    );
    assert.equal(
      editor.document.getText(),
      text.replace('See ', 'See [Connection pool exhausted](../../knowledge/cart-pool.yml)'),
    );
    await show(editor.document.uri);
    await run('undo');
    assert.equal(editor.document.getText(), text);
  });

  it('goes into the document that a person was writing, though the output has the focus', async () => {
    const subscriptions: vscode.Disposable[] = [];
    const last = rememberEditor({ subscriptions } as unknown as vscode.ExtensionContext);
    const channel = vscode.window.createOutputChannel('Other');
    try {
      const editor = await open('t/deep/notes.md', '# Notes\n');
      channel.append('Anything\n');
      channel.show();
      await eventually(
        async () => {
          await run('workbench.panel.output.focus');
          return vscode.window.activeTextEditor?.document.uri.scheme;
        },
        (scheme) => scheme === 'output',
      );
      assert.equal(last()?.document, editor.document);
    } finally {
      for (const subscription of subscriptions) subscription.dispose();
      channel.dispose();
      await run('workbench.action.closePanel');
    }
  });
});
