import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, fileIn } from './support/editor.ts';

describe('the Markdown preview', () => {
  const render = async (text: string) => await vscode.commands.executeCommand<string>('markdown.api.render', text);

  it('draws the timeline of an incident before its table', async () => {
    const text = new TextDecoder().decode(
      await vscode.workspace.fs.readFile(fileIn('incidents/inc-2026-003-cart-pool.md')),
    );
    const html = await eventually(
      () => render(text),
      (shown) => shown.includes('hansei-timeline'),
    );
    assert.ok(html.indexOf('hansei-timeline') < html.indexOf('>Actor</th>'));
    assert.match(html, /class="phase undetected"/);
  });

  it('leaves other pages alone', async () => {
    assert.doesNotMatch(await render('# Timeline\n\n| a | b |\n| - | - |\n| 1 | 2 |\n'), /hansei/);
  });
});
